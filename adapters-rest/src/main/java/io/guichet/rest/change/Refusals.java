package io.guichet.rest.change;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.rest.problem.Problem;

/** Puts refusals of changes into problems. */
public final class Refusals {

    private Refusals() {}

    public static Problem of(ChangeRefusal refusal) {
        return switch (refusal) {
            case ChangeRefusal.NoSuchService ignored -> Problem.of(404, "no-such-service");
            case ChangeRefusal.Ended ignored -> Problem.of(409, "service-ended");
            case ChangeRefusal.Suspended ignored -> Problem.of(409, "service-suspended");
            case ChangeRefusal.Cancelled ignored -> Problem.of(409, "service-cancelled");
            case ChangeRefusal.ChangeUnderWay ignored -> Problem.of(409, "change-under-way");
            case ChangeRefusal.InvoiceUnpaid unpaid ->
                    Problem.of(409, "invoice-unpaid").with("invoice", unpaid.invoice());
            case ChangeRefusal.OnHold held ->
                    Problem.of(409, "customer-on-hold").with("why", held.why());
            case ChangeRefusal.Closed ignored -> Problem.of(409, "customer-closed");
            case ChangeRefusal.PaymentUnderWay ignored -> Problem.of(409, "payment-under-way");
            case ChangeRefusal.TransferUnderWay ignored -> Problem.of(409, "transfer-under-way");
            case ChangeRefusal.NoSuchPlan unknown ->
                    Problem.of(422, "no-such-plan").with("plan", unknown.plan());
            case ChangeRefusal.NotOnSale refused ->
                    Problem.of(422, "not-on-sale")
                            .with("plan", refused.plan())
                            .with("period", refused.period());
            case ChangeRefusal.NotAllowed refused ->
                    Problem.of(422, "change-not-allowed").with("plan", refused.plan());
            case ChangeRefusal.OptionWithoutPlan alone ->
                    Problem.of(422, "option-without-plan").with("option", alone.option());
            case ChangeRefusal.NoTimePaid ignored -> Problem.of(409, "no-time-paid");
            case ChangeRefusal.OptionHeld held ->
                    Problem.of(409, "option-held").with("plan", held.plan());
            case ChangeRefusal.NoSurcharge ignored -> Problem.of(422, "no-surcharge");
            case ChangeRefusal.InvalidQuantity ignored -> Problem.of(422, "invalid-quantity");
            case ChangeRefusal.NothingToChange ignored -> Problem.of(422, "nothing-to-change");
        };
    }
}
