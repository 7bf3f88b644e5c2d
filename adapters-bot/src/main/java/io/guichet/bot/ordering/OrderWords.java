package io.guichet.bot.ordering;

import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.text.Texts;

/** How a withdrawal that cannot be is worded. */
final class OrderWords {

    private OrderWords() {}

    static String refusal(Acting acting, Outcome outcome) {
        Texts texts = acting.texts();
        return switch (outcome) {
            case Outcome.Offered ignored -> texts.say("withdrawal.possible");
            case Outcome.Withdrawn ignored -> texts.say("withdrawal.was-done");
            case Outcome.ConsumersOnly ignored -> texts.say("withdrawal.consumers-only");
            case Outcome.NewOrdersOnly ignored -> texts.say("withdrawal.new-orders-only");
            case Outcome.NotPaid ignored -> texts.say("withdrawal.not-paid");
            case Outcome.Excluded ignored -> texts.say("withdrawal.excluded");
            case Outcome.TooLate late ->
                    texts.say("withdrawal.too-late", acting.momentOf(late.until()));
            case Outcome.ServicesOver ignored -> texts.say("withdrawal.services-over");
            case Outcome.ChangeUnderWay ignored -> texts.say("service.change-waits");
            case Outcome.PaymentUnderWay ignored -> texts.say("service.payment-under-way");
            case Outcome.NoSuchOrder ignored -> texts.say("order.gone");
        };
    }
}
