package io.guichet.bot.ordering;

import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Means;
import io.guichet.application.payment.PayOrder.Outcome;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.OrderIntent;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.payment.CardDialogue;
import io.guichet.bot.payment.PaymentScreens;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.payment.Payment;

import java.util.List;
import java.util.UUID;

/** Pays an order, cancels it or withdraws from it. */
public final class OrderActs {

    private final OrderingPorts ports;
    private final OrderDialogue orders;
    private final CardDialogue card;
    private final PaymentScreens screens;

    public OrderActs(
            OrderingPorts ports, OrderDialogue orders, CardDialogue card, PaymentScreens screens) {
        this.ports = ports;
        this.orders = orders;
        this.card = card;
        this.screens = screens;
    }

    public Done pay(Acting acting, OrderIntent.Pay intent) {
        OrderNumber order = intent.order();
        PayOrder.Command command =
                new PayOrder.Command(acting.number(), order, intent.payment(), means(intent));
        return switch (ports.payOrder().pay(command)) {
            case Outcome.Paid paid -> paid(acting, paid.payment());
            case Outcome.Started started -> card.opened(acting, started.payment());
            case Outcome.Charged charged -> card.opened(acting, charged.payment());
            case Outcome.AlreadyPaid ignored -> orders.done(acting, order, "order.paid");
            case Outcome.CardDeclined ignored -> orders.refused(acting, order, "card.refused");
            case Outcome.NoUsableCard ignored -> orders.refused(acting, order, "order.no-card");
            case Outcome.PaymentUnderWay ignored ->
                    orders.refused(acting, order, "service.payment-under-way");
            case Outcome.OrderOver ignored -> orders.refused(acting, order, "order.over");
            case Outcome.AdvanceNotPaid ignored ->
                    orders.refused(acting, order, "order.advance-not-paid");
            case Outcome.PriceChanged ignored ->
                    orders.refused(acting, order, "order.price-changed");
            case Outcome.CreditTooLow low ->
                    orders.refused(acting, order, "credit.too-low", low.available(), low.missing());
            case Outcome.ProviderUnavailable ignored ->
                    orders.refused(acting, order, "card.unavailable");
            case Outcome.NoSuchOrder ignored -> Done.refused(orders.outOfDate(acting));
            case Outcome.PaymentIdReused ignored ->
                    orders.refused(acting, order, "trouble.not-done");
        };
    }

    public Done cancel(Acting acting, OrderNumber order) {
        CancelOrder.Command command = new CancelOrder.Command(acting.number(), order);
        return switch (ports.cancelOrder().cancel(command)) {
            case CancelOrder.Outcome.Cancelled ignored ->
                    orders.done(acting, order, "order.cancelled");
            case CancelOrder.Outcome.AlreadyDelivered ignored ->
                    orders.refused(acting, order, "order.delivered");
            case CancelOrder.Outcome.PaymentUnderWay ignored ->
                    orders.refused(acting, order, "service.payment-under-way");
            case CancelOrder.Outcome.AdvancePaid ignored ->
                    orders.refused(acting, order, "order.advance-paid");
            case CancelOrder.Outcome.NoSuchOrder ignored -> Done.refused(orders.outOfDate(acting));
        };
    }

    public Done withdraw(Acting acting, OrderNumber order) {
        WithdrawFromOrder.Outcome outcome =
                ports.withdrawFromOrder().confirm(acting.number(), order);
        if (!(outcome instanceof WithdrawFromOrder.Outcome.Withdrawn(Withdrawal withdrawal))) {
            Sheet sheet = orders.titled(acting, order).text(OrderWords.refusal(acting, outcome));
            return Done.refused(
                    acting.moment()
                            .show(
                                    sheet.line("trouble.nothing-changed")
                                            .backTo(orders.to(acting, order))));
        }
        Sheet sheet =
                Sheet.titled(acting, acting.texts().say("withdrawal.done-title"))
                        .line("withdrawal.done", order, acting.momentOf(withdrawal.at()))
                        .line("withdrawal.credited", withdrawal.credited())
                        .line(
                                "notice.withdrawn-back",
                                withdrawal.toCard(),
                                withdrawal.toCredit(),
                                withdrawal.refundBy());
        return Done.said(
                acting.moment().show("order:" + order, sheet.backTo(orders.to(acting, order))),
                "used.done",
                "");
    }

    public Done settle(Acting acting, UUID request) {
        PlaceSettlement.Command command =
                new PlaceSettlement.Command(acting.number(), request, List.of());
        return switch (ports.placeSettlement().place(command)) {
            case PlaceSettlement.Outcome.Placed placed ->
                    orders.done(acting, placed.order().number(), "order.settlement-placed");
            case PlaceSettlement.Outcome.NothingOwed ignored -> {
                Sheet sheet = Sheet.titled(acting, acting.texts().say("balance.title"));
                sheet.line("order.nothing-owed").line("trouble.nothing-changed");
                yield Done.refused(
                        acting.moment().show(sheet.backTo(new Target.Balance(acting.key()))));
            }
            case PlaceSettlement.Outcome.NoSuchInvoice ignored ->
                    Done.refused(orders.outOfDate(acting));
            case PlaceSettlement.Outcome.NoSuchCustomer ignored ->
                    Done.refused(orders.outOfDate(acting));
        };
    }

    private Done paid(Acting acting, Payment payment) {
        return Done.said(
                acting.moment()
                        .show(
                                PaymentScreens.topic(payment.id()),
                                screens.received(acting, payment)),
                "used.paid",
                payment.receipt().value());
    }

    private static Means means(OrderIntent.Pay intent) {
        return switch (intent.means()) {
            case CREDIT -> new Means.Credit();
            case CARD -> new Means.Card(false);
            case CARD_AND_KEEP -> new Means.Card(true);
            case KEPT_CARD -> new Means.KeptCard();
        };
    }
}
