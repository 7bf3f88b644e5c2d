package io.guichet.bot.ordering;

import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.OrderIntent;
import io.guichet.bot.menu.OrderTarget;
import io.guichet.bot.menu.OrderTarget.Act;
import io.guichet.bot.payment.CardDialogue;
import io.guichet.bot.payment.PaymentScreens;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.payment.PaymentId;

import java.util.UUID;
import java.util.function.Supplier;

/** All that is said about orders, wired to each other. */
public final class OrderDialogues {

    private final OrderListDialogue list;
    private final OrderDialogue order;
    private final OrderQuestions questions;
    private final OrderActs acts;

    public OrderDialogues(
            OrderingPorts ports,
            HomeDialogue home,
            Confirmations confirmations,
            Supplier<PaymentId> paymentIds,
            CardDialogue card,
            PaymentScreens screens) {
        list = new OrderListDialogue(ports.listOrders());
        order = new OrderDialogue(ports, home, confirmations, paymentIds);
        questions = new OrderQuestions(order, ports);
        acts = new OrderActs(ports, order, card, screens);
    }

    private static boolean mayDo(Acting acting, OrderIntent intent) {
        return switch (intent) {
            case OrderIntent.Pay ignored -> true;
            case OrderIntent.Cancel ignored -> OrderQuestions.isFor(acting, Act.CANCEL);
            case OrderIntent.Withdraw ignored -> OrderQuestions.isFor(acting, Act.WITHDRAW);
        };
    }

    public Turn list(Acting acting) {
        return list.show(acting, Long.MAX_VALUE);
    }

    public Turn show(Acting acting, OrderTarget target) {
        return switch (target) {
            case OrderTarget.Orders it -> list.show(acting, it.before());
            case OrderTarget.Order it -> order.show(acting, it.order());
            case OrderTarget.Paper it -> order.paper(acting, it.order());
            case OrderTarget.Question it ->
                    OrderQuestions.isFor(acting, it.act())
                            ? questions.ask(acting, it)
                            : order.notAllowed(acting);
        };
    }

    /** Orders to settle everything that is owed; how it is paid is chosen there. */
    public Done settle(Acting acting, UUID request) {
        return acts.settle(acting, request);
    }

    public Done carryOut(Acting acting, OrderIntent intent) {
        if (!mayDo(acting, intent)) {
            return Done.refused(order.notAllowed(acting));
        }
        return switch (intent) {
            case OrderIntent.Pay it -> acts.pay(acting, it);
            case OrderIntent.Cancel it -> acts.cancel(acting, it.order());
            case OrderIntent.Withdraw it -> acts.withdraw(acting, it.order());
        };
    }
}
