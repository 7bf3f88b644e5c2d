package io.guichet.rest.payment;

import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.payment.RefundPayment;
import io.guichet.application.payment.RefundPayment.Outcome;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Reasons;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Staff gives a payment back, all of it or a part. */
@ApplicationScoped
@Path("/payments/{id}/refunds")
@Produces("application/json")
public class PaymentRefundsResource {

    private final RefundPayment refundPayment;
    private final RequestKey requestKey;

    @Inject
    public PaymentRefundsResource(RefundPayment refundPayment, RequestKey requestKey) {
        this.refundPayment = refundPayment;
        this.requestKey = requestKey;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PaymentRefundsResource() {
        this(null, null);
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response refund(@PathParam("id") String id, RefundRequestJson wanted) {
        PaymentId payment = new PaymentId(Words.id(id));
        Outcome outcome =
                refundPayment.refund(
                        new RefundPayment.Command(
                                new RefundId(requestKey.id()),
                                parsed(wanted.to(), "/to", to -> kind(to, payment)),
                                MoneyJson.find(wanted.amount(), "/amount"),
                                parsed(wanted.reason(), "/reason", Reasons::printed)));
        return switch (outcome) {
            case Outcome.Refunded refunded -> RefundJson.created(refunded.refund());
            case Outcome.WrongWay ignored -> Problem.of(422, "wrong-way-back").response();
            case Outcome.PaymentReversed ignored ->
                    Problem.of(Response.Status.CONFLICT, "payment-reversed").response();
            case Outcome.WrongAmount wrong ->
                    Problem.of(422, "wrong-refund-amount")
                            .with("refundable", wrong.refundable())
                            .response();
            case Outcome.CreditTooLow low ->
                    Problem.of(Response.Status.CONFLICT, "refund-needs-credit")
                            .with("available", low.available())
                            .response();
            case Outcome.NoSuchPayment ignored -> PaymentProblems.noSuchPayment();
            case Outcome.RefundIdReused ignored -> PaymentProblems.keyReused();
        };
    }

    private static RefundKind.OfPayment kind(String to, PaymentId payment) {
        return switch (to) {
            case "card" -> new RefundKind.ToCard(payment);
            case "bank_transfer" -> new RefundKind.ByTransfer(payment);
            case "credit" -> new RefundKind.ToCredit(payment);
            default -> throw new InvalidValueException("invalid-way-back");
        };
    }

    /** Where it goes; without an amount it is all that can be given back. */
    public record RefundRequestJson(String to, MoneyJson amount, String reason) {}
}
