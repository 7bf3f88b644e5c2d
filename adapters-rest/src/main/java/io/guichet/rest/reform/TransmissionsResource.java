package io.guichet.rest.reform;

import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.application.reform.RetryTransmission;
import io.guichet.application.reform.RetryTransmission.Outcome;
import io.guichet.application.reform.query.ListTransmissions;
import io.guichet.domain.publicsector.StatusChange;
import io.guichet.domain.reform.Transmission;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** One thing that was told to the platform, its file, and another try of what is stuck. */
@ApplicationScoped
@Path("/transmissions")
public class TransmissionsResource {

    private final ListTransmissions listTransmissions;
    private final ShowDeposits showDeposits;
    private final RetryTransmission retryTransmission;

    @Inject
    public TransmissionsResource(
            ListTransmissions listTransmissions,
            ShowDeposits showDeposits,
            RetryTransmission retryTransmission) {
        this.listTransmissions = listTransmissions;
        this.showDeposits = showDeposits;
        this.retryTransmission = retryTransmission;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public TransmissionsResource() {
        this(null, null, null);
    }

    @GET
    @StaffOnly
    @Path("/{id}")
    @Produces("application/json")
    public Response find(@PathParam("id") String id) {
        return one(id, found -> Response.ok(TransmissionJson.from(found)));
    }

    /** As it was sent or is to be sent; an invoice is drawn when it is deposited. */
    @GET
    @StaffOnly
    @Path("/{id}/file")
    @Produces("application/xml")
    public Response file(@PathParam("id") String id) {
        return listTransmissions
                .find(Words.id(id))
                .filter(found -> !found.file().content().isEmpty())
                .map(TransmissionsResource::file)
                .orElseGet(TransmissionsResource::unknown);
    }

    /** What became of a deposit, oldest first. */
    @GET
    @StaffOnly
    @Path("/{id}/statuses")
    @Produces("application/json")
    public Response statuses(@PathParam("id") String id) {
        return one(
                id,
                found ->
                        Response.ok(
                                new DepositStatusesJson(
                                        showDeposits.history(found.id()).stream()
                                                .map(DepositStatusJson::from)
                                                .toList())));
    }

    @POST
    @StaffOnly
    @Path("/{id}/retry")
    @Produces("application/json")
    public Response retry(@PathParam("id") String id) {
        return switch (retryTransmission.retry(Words.id(id))) {
            case Outcome.Due due -> Response.ok(TransmissionJson.from(due.transmission())).build();
            case Outcome.NotStuck other ->
                    Problem.of(Response.Status.CONFLICT, "transmission-not-stuck")
                            .with("state", other.transmission().standing().state())
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

    private static Response file(Transmission found) {
        return Response.ok(found.file().content(), "application/xml;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + found.file().name() + "\"")
                .build();
    }

    private static Response unknown() {
        return Problem.of(Response.Status.NOT_FOUND, "no-such-transmission").response();
    }

    /** All statuses that a deposit was seen in. */
    public record DepositStatusesJson(List<DepositStatusJson> data) {}

    /** One of them, in the word of Chorus Pro; {@code comment} is null where there is none. */
    public record DepositStatusJson(Instant at, String status, String comment) {

        static DepositStatusJson from(StatusChange change) {
            return new DepositStatusJson(
                    change.at(),
                    change.status().code(),
                    change.comment().isEmpty() ? null : change.comment());
        }
    }
}
