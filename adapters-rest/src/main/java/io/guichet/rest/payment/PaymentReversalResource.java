package io.guichet.rest.payment;

import io.guichet.application.payment.ReversePayment;
import io.guichet.application.payment.ReversePayment.Outcome;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.payment.PaymentDetailJson.ReversalJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.Optional;

/** Staff writes down that a payment bounced, was charged back or was recorded in error. */
@ApplicationScoped
@Path("/payments/{id}/reversal")
@Produces("application/json")
public class PaymentReversalResource {

    private final ReversePayment reversePayment;

    @Inject
    public PaymentReversalResource(ReversePayment reversePayment) {
        this.reversePayment = reversePayment;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PaymentReversalResource() {
        this(null);
    }

    /** A payment is reversed once; asking again answers the same. */
    @PUT
    @StaffOnly
    @Consumes("application/json")
    public Response reverse(@PathParam("id") String id, ReversalRequestJson wanted) {
        ReversalReason reason =
                Words.constantAt(
                        "/reason", ReversalReason.class, wanted.reason(), "reversal-reason");
        Outcome outcome =
                reversePayment.reverse(
                        new ReversePayment.Command(
                                new PaymentId(Words.id(id)),
                                reason,
                                MoneyJson.find(wanted.amount(), "/amount")));
        return switch (outcome) {
            case Outcome.Reversed reversed ->
                    Response.ok(ReversalJson.from(reversed.reversal(), Optional.empty())).build();
            case Outcome.AlreadyReversed before ->
                    Problem.of(Response.Status.CONFLICT, "payment-reversed")
                            .with("reason", Words.of(before.reversal().reason()))
                            .response();
            case Outcome.WrongReason ignored -> Problem.of(422, "wrong-reversal-reason").response();
            case Outcome.WrongAmount ignored -> Problem.of(422, "wrong-reversal-amount").response();
            case Outcome.NothingLeft ignored ->
                    Problem.of(Response.Status.CONFLICT, "nothing-to-reverse").response();
            case Outcome.RefundUnderWay ignored ->
                    Problem.of(Response.Status.CONFLICT, "refund-under-way")
                            .retryAfter(60)
                            .response();
            case Outcome.NoSuchPayment ignored -> PaymentProblems.noSuchPayment();
        };
    }

    /** Why the payment is none; of a chargeback also what the bank took, if that is known. */
    public record ReversalRequestJson(String reason, MoneyJson amount) {}
}
