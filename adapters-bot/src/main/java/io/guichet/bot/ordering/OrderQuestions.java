package io.guichet.bot.ordering;

import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.application.withdrawal.WithdrawFromOrder.Offer;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.OrderIntent;
import io.guichet.bot.menu.OrderIntent.Means;
import io.guichet.bot.menu.OrderTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.payment.StoredCard;

import java.util.Optional;

/** What an act about an order comes to, before it is confirmed. */
public final class OrderQuestions {

    private final OrderDialogue orders;
    private final OrderingPorts ports;

    public OrderQuestions(OrderDialogue orders, OrderingPorts ports) {
        this.orders = orders;
        this.ports = ports;
    }

    public Turn ask(Acting acting, OrderTarget.Question asked) {
        return orders.with(
                acting,
                asked.order(),
                (it, order) ->
                        it.moment()
                                .show(
                                        switch (asked.act()) {
                                            case PAY_FROM_CREDIT -> fromCredit(it, order);
                                            case CHARGE_KEPT_CARD -> byKeptCard(it, order);
                                            case CANCEL -> cancel(it, order);
                                            case WITHDRAW -> withdraw(it, order.number());
                                        }));
    }

    /** Orders are paid by whoever sees the bills; only the owner withdraws. */
    static boolean isFor(Acting acting, OrderTarget.Act act) {
        return switch (act) {
            case PAY_FROM_CREDIT, CHARGE_KEPT_CARD -> true;
            case CANCEL -> acting.managesServices();
            case WITHDRAW -> acting.isOwner();
        };
    }

    private Screen fromCredit(Acting acting, OrderView order) {
        Money credit = ports.findBalance().find(acting.number()).prepaid();
        Sheet sheet = orders.titled(acting, order.number());
        sheet.line("credit.amount", order.rest())
                .line("credit.before-after", credit, credit.minus(order.rest()))
                .line("credit.nothing-yet");
        return paid(sheet, acting, order, Means.CREDIT);
    }

    private Screen byKeptCard(Acting acting, OrderView order) {
        Sheet sheet = orders.titled(acting, order.number());
        Optional<StoredCard> card = orders.keptCard(acting);
        if (card.isEmpty()) {
            return sheet.line("order.no-card").backTo(orders.to(acting, order.number()));
        }
        sheet.line(
                        "order.charge",
                        order.rest(),
                        acting.texts()
                                .say(
                                        "cards.name",
                                        card.get().face().brand(),
                                        card.get().face().last4()))
                .line("credit.nothing-yet");
        return paid(sheet, acting, order, Means.KEPT_CARD);
    }

    /** What is owed already is ordered no more; all else is, and says so (C. conso. L221-14). */
    private Screen paid(Sheet sheet, Acting acting, OrderView order, Means means) {
        OrderIntent pay = new OrderIntent.Pay(order.number(), means, orders.newPayment());
        if (order.kind() == OrderKind.SETTLEMENT || order.kind() == OrderKind.CHARGE) {
            return confirmed(sheet, acting, pay);
        }
        String label = acting.texts().say("order.obliging");
        sheet.wide(orders.confirm(acting, label, pay, Confirmations.BRIEF));
        sheet.choice("button.cancel", orders.to(acting, order.number()));
        return sheet.backTo(orders.to(acting, order.number()));
    }

    private Screen cancel(Acting acting, OrderView order) {
        Sheet sheet = orders.titled(acting, order.number());
        sheet.line("order.cancel-means");
        return confirmed(sheet, acting, new OrderIntent.Cancel(order.number()));
    }

    /** The first step; the second has the words of the law (C. conso. D221-5). */
    private Screen withdraw(Acting acting, OrderNumber order) {
        Sheet sheet =
                Sheet.titled(acting, acting.texts().say("withdrawal.first-step"))
                        .line("order.title", order);
        Outcome outcome = ports.withdrawFromOrder().offer(acting.number(), order);
        if (outcome instanceof WithdrawFromOrder.Outcome.Offered(Offer offer)) {
            sheet.line("withdrawal.until", acting.momentOf(offer.until()));
            offer.invoicedFirst()
                    .ifPresent(first -> sheet.line("withdrawal.invoiced-first", first));
            sheet.line("withdrawal.credited", offer.credited())
                    .line("withdrawal.paid-back", offer.paidBack(), offer.refundBy());
            offer.debited().ifPresent(debited -> sheet.line("withdrawal.debited", debited));
            sheet.line("withdrawal.services", offer.services().size());
            sheet.wide(
                    orders.confirm(
                            acting,
                            acting.texts().say("withdrawal.second-step"),
                            new OrderIntent.Withdraw(order),
                            Confirmations.BRIEF));
        } else {
            sheet.text(OrderWords.refusal(acting, outcome));
        }
        return sheet.backTo(orders.to(acting, order));
    }

    private Screen confirmed(Sheet sheet, Acting acting, OrderIntent intent) {
        sheet.choice(
                orders.confirm(
                        acting, acting.texts().say("button.confirm"), intent, Confirmations.BRIEF));
        sheet.choice("button.cancel", orders.to(acting, intent.order()));
        return sheet.backTo(orders.to(acting, intent.order()));
    }
}
