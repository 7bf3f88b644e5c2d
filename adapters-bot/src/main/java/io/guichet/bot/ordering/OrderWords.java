package io.guichet.bot.ordering;

import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.text.Texts;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderState;

/** How an order stands, and why it cannot be withdrawn from. */
final class OrderWords {

    private OrderWords() {}

    /** A settlement delivers nothing: once it is done, it is paid. */
    static String state(Texts texts, OrderView order) {
        return order.kind() == OrderKind.SETTLEMENT && order.state() == OrderState.DELIVERED
                ? texts.say("status.paid")
                : texts.say("order.state-" + order.state());
    }

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
            case Outcome.PaymentUnderWay ignored -> texts.say("withdrawal.payment-under-way");
            case Outcome.NoSuchOrder ignored -> texts.say("order.gone");
        };
    }
}
