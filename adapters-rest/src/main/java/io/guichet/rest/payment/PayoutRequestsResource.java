package io.guichet.rest.payment;

import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.payment.DecideCreditPayout;
import io.guichet.application.payment.DecideCreditPayout.Decision;
import io.guichet.application.payment.DecideCreditPayout.Outcome;
import io.guichet.application.payment.query.ListRefunds;
import io.guichet.application.payment.query.ListRefunds.RefundPosition;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Unused credit that customers asked back: staff transfers it or refuses. */
@ApplicationScoped
@Path("/payout-requests")
@Produces("application/json")
public class PayoutRequestsResource {

    private final ListRefunds listRefunds;
    private final DecideCreditPayout decideCreditPayout;
    private final Lists lists;

    @Inject
    public PayoutRequestsResource(
            ListRefunds listRefunds, DecideCreditPayout decideCreditPayout, Lists lists) {
        this.listRefunds = listRefunds;
        this.decideCreditPayout = decideCreditPayout;
        this.lists = lists;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PayoutRequestsResource() {
        this(null, null, null);
    }

    @GET
    @StaffOnly
    public Response list(@BeanParam Paging paging) {
        Slice slice = lists.slice(paging, "staff");
        return slice.answer(
                listRefunds.requested(
                        slice.after(RefundPosition.START, RefundPositions::read), slice.limit()),
                RefundJson::from,
                RefundPositions::write);
    }

    /** A request ends once; deciding the same again answers the same. */
    @PUT
    @StaffOnly
    @Path("/{id}/decision")
    @Consumes("application/json")
    public Response decide(@PathParam("id") String id, PayoutDecisionJson made) {
        Decision decision = parsed(made.decision(), "/decision", PayoutRequestsResource::decision);
        return answer(
                decideCreditPayout.decide(
                        new DecideCreditPayout.Command(new RefundId(Words.id(id)), decision)));
    }

    private static Decision decision(String word) {
        return switch (word) {
            case "transferred" -> new Decision.Transferred();
            case "refused" -> new Decision.Refused();
            default -> throw new InvalidValueException("invalid-decision");
        };
    }

    static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided decided -> Response.ok(RefundJson.from(decided.payout())).build();
            case Outcome.AlreadyDecided before ->
                    Problem.of(Response.Status.CONFLICT, "payout-decided")
                            .with("state", before.payout().state())
                            .response();
            case Outcome.NoSuchPayout ignored -> PaymentProblems.noSuchRefund();
        };
    }

    /** Whether the transfer was made. */
    public record PayoutDecisionJson(String decision) {}
}
