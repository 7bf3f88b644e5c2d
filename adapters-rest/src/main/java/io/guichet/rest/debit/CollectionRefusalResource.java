package io.guichet.rest.debit;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.debit.RefuseCollection;
import io.guichet.application.debit.RefuseCollection.Outcome;
import io.guichet.domain.debit.CollectionId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.debit.CollectionJson.CollectionRefusalRequestJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Staff says that the bank refused a whole file, or never got it. */
@ApplicationScoped
@Path("/sellers/{code}/collections/{id}/refusal")
@Produces("application/json")
public class CollectionRefusalResource {

    private final RefuseCollection refuseCollection;
    private final CurrentCaller currentCaller;

    @Inject
    public CollectionRefusalResource(
            RefuseCollection refuseCollection, CurrentCaller currentCaller) {
        this.refuseCollection = refuseCollection;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CollectionRefusalResource() {
        this(null, null);
    }

    /** Saying it again changes nothing. */
    @PUT
    @StaffOnly
    @Consumes("application/json")
    public Response refuse(
            @PathParam("code") String code,
            @PathParam("id") String id,
            CollectionRefusalRequestJson wanted) {
        RefuseCollection.Command command =
                new RefuseCollection.Command(
                        Words.seller(code),
                        new CollectionId(Words.id(id)),
                        required(wanted.reason(), "/reason"),
                        currentCaller.caller().profile().value().toString());
        return switch (refuseCollection.refuse(command)) {
            case Outcome.Refused refused ->
                    Response.ok(CollectionJson.from(refused.collection())).build();
            case Outcome.AlreadyBooked ignored ->
                    Problem.of(409, "collection-already-booked").response();
            case Outcome.NoSuchCollection ignored ->
                    Problem.of(404, "no-such-collection").response();
        };
    }
}
