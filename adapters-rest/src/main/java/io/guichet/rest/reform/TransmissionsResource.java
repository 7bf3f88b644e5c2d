package io.guichet.rest.reform;

import io.guichet.application.reform.RetryTransmission;
import io.guichet.application.reform.RetryTransmission.Outcome;
import io.guichet.application.reform.query.ListTransmissions;
import io.guichet.domain.reform.Transmission;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.util.function.Function;

/** One thing that was told to the platform, its file, and another try of what was refused. */
@RequestScoped
@Path("/transmissions")
public class TransmissionsResource {

    private final ListTransmissions listTransmissions;
    private final RetryTransmission retryTransmission;

    @Inject
    public TransmissionsResource(
            ListTransmissions listTransmissions, RetryTransmission retryTransmission) {
        this.listTransmissions = listTransmissions;
        this.retryTransmission = retryTransmission;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public TransmissionsResource() {
        this(null, null);
    }

    @GET
    @StaffOnly
    @Path("/{id}")
    @Produces("application/json")
    public Response find(@PathParam("id") String id) {
        return one(id, found -> Response.ok(TransmissionJson.from(found)));
    }

    /** As it was sent or is to be sent. */
    @GET
    @StaffOnly
    @Path("/{id}/file")
    @Produces("application/xml")
    public Response file(@PathParam("id") String id) {
        return one(
                id,
                found ->
                        Response.ok(found.file().content(), "application/xml;charset=UTF-8")
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"" + found.file().name() + "\""));
    }

    @POST
    @StaffOnly
    @Path("/{id}/retry")
    @Produces("application/json")
    public Response retry(@PathParam("id") String id) {
        return switch (retryTransmission.retry(Words.id(id))) {
            case Outcome.Waiting waiting ->
                    Response.ok(TransmissionJson.from(waiting.transmission())).build();
            case Outcome.NotRejected other ->
                    Problem.of(Response.Status.CONFLICT, "transmission-not-rejected")
                            .with("state", Words.of(other.transmission().standing().state()))
                            .response();
            case Outcome.NoSuchTransmission ignored -> unknown();
        };
    }

    private Response one(String id, Function<Transmission, Response.ResponseBuilder> answer) {
        return listTransmissions
                .find(Words.id(id))
                .map(found -> answer.apply(found).build())
                .orElseGet(TransmissionsResource::unknown);
    }

    private static Response unknown() {
        return Problem.of(Response.Status.NOT_FOUND, "no-such-transmission").response();
    }
}
