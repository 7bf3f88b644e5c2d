package io.guichet.rest.debit;

import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.debit.KeepCreditorId;
import io.guichet.application.debit.KeepCreditorId.Outcome;
import io.guichet.domain.debit.CreditorId;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Staff says by which identifier a seller collects direct debits. */
@ApplicationScoped
@Path("/sellers/{code}/creditor-id")
@Produces("application/json")
public class CreditorIdResource {

    private final KeepCreditorId keepCreditorId;

    @Inject
    public CreditorIdResource(KeepCreditorId keepCreditorId) {
        this.keepCreditorId = keepCreditorId;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CreditorIdResource() {
        this(null);
    }

    @GET
    @StaffOnly
    public Response show(@PathParam("code") String code) {
        return keepCreditorId
                .find(Words.seller(code))
                .map(CreditorIdResource::answer)
                .orElseGet(() -> Problem.of(404, "no-such-creditor-id").response());
    }

    @PUT
    @StaffOnly
    @Consumes("application/json")
    public Response keep(@PathParam("code") String code, CreditorIdJson wanted) {
        KeepCreditorId.Command command =
                new KeepCreditorId.Command(
                        Words.seller(code),
                        parsed(wanted.creditorId(), "/creditor_id", CreditorId::parse));
        return switch (keepCreditorId.keep(command)) {
            case Outcome.Kept kept -> answer(kept.id());
            case Outcome.NotInEuros ignored -> Problem.of(422, "seller-not-in-euros").response();
            case Outcome.NoSuchSeller ignored -> Problem.of(404, "no-such-seller").response();
        };
    }

    private static Response answer(CreditorId id) {
        return Response.ok(new CreditorIdJson(id.value())).build();
    }

    /** The SEPA creditor identifier. */
    public record CreditorIdJson(String creditorId) {}
}
