package io.guichet.bot.menu;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.payment.PaymentId;

/** What a confirmation does to an order. */
public sealed interface OrderIntent extends Intent {

    OrderNumber order();

    record Pay(OrderNumber order, Means means, PaymentId payment) implements OrderIntent {}

    record Cancel(OrderNumber order) implements OrderIntent {}

    /** The second step of a withdrawal. */
    record Withdraw(OrderNumber order) implements OrderIntent {}

    /** How an order is paid. */
    enum Means {
        CREDIT,
        CARD,
        CARD_AND_KEEP,
        KEPT_CARD
    }
}
