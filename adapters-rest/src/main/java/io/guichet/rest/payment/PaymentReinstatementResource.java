package io.guichet.rest.payment;

import io.guichet.application.payment.ReinstatePayment;
import io.guichet.application.payment.ReinstatePayment.Outcome;
import io.guichet.domain.payment.PaymentId;
import io.guichet.rest.caller.StaffOnly;
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

/** Staff writes down that a bank gave up what it had taken back of a payment. */
@ApplicationScoped
@Path("/payments/{id}/reversal/reinstatement")
@Produces("application/json")
public class PaymentReinstatementResource {

    private final ReinstatePayment reinstatePayment;

    @Inject
    public PaymentReinstatementResource(ReinstatePayment reinstatePayment) {
        this.reinstatePayment = reinstatePayment;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PaymentReinstatementResource() {
        this(null);
    }

    /** Answers the payment as which it is booked again; asking again answers the same. */
    @PUT
    @StaffOnly
    @Consumes("application/json")
    public Response reinstate(@PathParam("id") String id, ReinstatementRequestJson wanted) {
        Outcome outcome =
                reinstatePayment.reinstate(
                        new ReinstatePayment.Command(
                                new PaymentId(Words.id(id)),
                                MoneyJson.find(wanted.amount(), "/amount")));
        return switch (outcome) {
            case Outcome.Reinstated reinstated ->
                    Response.ok(PaymentJson.from(reinstated.payment())).build();
            case Outcome.AlreadyReinstated before ->
                    Problem.of(Response.Status.CONFLICT, "payment-reinstated")
                            .with("amount", before.payment().amount())
                            .response();
            case Outcome.NotChargedBack ignored ->
                    Problem.of(Response.Status.CONFLICT, "payment-not-charged-back").response();
            case Outcome.WrongAmount wrong ->
                    Problem.of(422, "wrong-reinstated-amount")
                            .with("charged_back", wrong.taken())
                            .with("pointer", "/amount")
                            .response();
            case Outcome.WrittenOff given ->
                    Problem.of(Response.Status.CONFLICT, "invoice-written-off")
                            .with("invoice", given.invoice().value())
                            .response();
            case Outcome.NoSuchPayment ignored -> PaymentProblems.noSuchPayment();
        };
    }

    /** What the bank gave up, where that is not all that it took. */
    public record ReinstatementRequestJson(MoneyJson amount) {}
}
