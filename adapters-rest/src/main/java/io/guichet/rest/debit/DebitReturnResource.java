package io.guichet.rest.debit;

import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.debit.RecordDebitReturn;
import io.guichet.application.debit.RecordDebitReturn.Outcome;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.debit.CollectionJson.DebitJson;
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

/** Staff records that a bank did not pay a debit, or took it back. */
@ApplicationScoped
@Path("/debits/{id}/return")
@Produces("application/json")
public class DebitReturnResource {

    private final RecordDebitReturn recordDebitReturn;

    @Inject
    public DebitReturnResource(RecordDebitReturn recordDebitReturn) {
        this.recordDebitReturn = recordDebitReturn;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public DebitReturnResource() {
        this(null);
    }

    /** Saying the same again changes nothing. */
    @PUT
    @StaffOnly
    @Consumes("application/json")
    public Response record(@PathParam("id") String id, DebitReturnJson wanted) {
        RecordDebitReturn.Command command =
                new RecordDebitReturn.Command(
                        new DebitId(Words.id(id)),
                        parsed(wanted.code(), "/code", ReturnCode::parse));
        return switch (recordDebitReturn.record(command)) {
            case Outcome.Returned returned -> Response.ok(DebitJson.from(returned.debit())).build();
            case Outcome.AlreadyReturned already ->
                    Problem.of(409, "debit-already-returned")
                            .with("code_before", already.code().name())
                            .response();
            case Outcome.NotSent ignored -> Problem.of(409, "debit-not-sent").response();
            case Outcome.RefundUnderWay ignored ->
                    Problem.of(409, "refund-under-way").retryAfter(60).response();
            case Outcome.NoSuchDebit ignored -> Problem.of(404, "no-such-debit").response();
        };
    }

    /** The bank's reason, as its file says it. */
    public record DebitReturnJson(String code) {}
}
