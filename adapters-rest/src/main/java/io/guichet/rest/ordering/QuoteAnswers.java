package io.guichet.rest.ordering;

import io.guichet.application.ordering.QuoteOrder.Outcome;
import io.guichet.domain.identity.Language;
import io.guichet.rest.problem.Problem;

import jakarta.ws.rs.core.Response;

/** What an order would come to, or why there can be none. */
final class QuoteAnswers {

    private QuoteAnswers() {}

    static Response answer(Outcome outcome, Language language) {
        return switch (outcome) {
            case Outcome.Quoted quoted ->
                    Response.ok(OrderQuoteJson.from(quoted, language)).build();
            case Outcome.NoSuchPlan unknown ->
                    Problem.of(422, "no-such-plan").with("plan", unknown.plan()).response();
            case Outcome.NotOnSale refused ->
                    Problem.of(422, "not-on-sale")
                            .with("plan", refused.plan())
                            .with("period", refused.period())
                            .response();
            case Outcome.OptionWithoutPlan alone ->
                    Problem.of(422, "option-without-plan")
                            .with("option", alone.option())
                            .response();
            case Outcome.InvoiceUnpaid unpaid ->
                    Problem.of(409, "invoice-unpaid").with("invoice", unpaid.invoice()).response();
            case Outcome.OnHold held ->
                    Problem.of(409, "customer-on-hold").with("why", held.why()).response();
            case Outcome.Closed ignored -> Problem.of(409, "customer-closed").response();
            case Outcome.InvalidOrder invalid -> invalid(invalid).response();
            case Outcome.NoSuchCustomer ignored -> Problem.of(404, "no-such-customer").response();
        };
    }

    /** With the place of the item that it is about. */
    private static Problem invalid(Outcome.InvalidOrder invalid) {
        Problem problem = Problem.of(422, invalid.code());
        return invalid.item().isPresent()
                ? problem.with("pointer", "/items/" + invalid.item().getAsInt())
                : problem;
    }
}
