package io.guichet.bot.ordering;

import io.guichet.application.ordering.query.OrderView;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.OrderIntent;
import io.guichet.bot.menu.OrderTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.payment.PaymentScreens;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCard;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** One order: what it comes to, where it stands and what can be done about it. */
public final class OrderDialogue {

    private final OrderingPorts ports;
    private final HomeDialogue home;
    private final Confirmations confirmations;
    private final Supplier<PaymentId> paymentIds;

    public OrderDialogue(
            OrderingPorts ports,
            HomeDialogue home,
            Confirmations confirmations,
            Supplier<PaymentId> paymentIds) {
        this.ports = ports;
        this.home = home;
        this.confirmations = confirmations;
        this.paymentIds = paymentIds;
    }

    public Turn show(Acting acting, OrderNumber order) {
        return with(acting, order, (it, found) -> it.moment().show(screen(it, found)));
    }

    /** Sends the order form, as long as there is something to pay. */
    Turn paper(Acting acting, OrderNumber order) {
        return with(
                acting,
                order,
                (it, found) ->
                        it.moment()
                                .reply(
                                        new Reply.SendFile(
                                                new Reply.FileSource.OrderForm(
                                                        it.key(), order.value()),
                                                Html.text(
                                                        it.texts().say("order.title", order)
                                                                + " \u00b7 "
                                                                + it.name()))));
    }

    /** Goes on with an order of the customer's; another one is not told from none. */
    Turn with(Acting acting, OrderNumber order, BiFunction<Acting, OrderView, Turn> dialogue) {
        return ports.listOrders()
                .find(acting.number(), order)
                .map(found -> dialogue.apply(acting, found))
                .orElseGet(() -> home.outOfDate(acting));
    }

    Turn notAllowed(Acting acting) {
        return home.notAllowed(acting);
    }

    Turn outOfDate(Acting acting) {
        return home.outOfDate(acting);
    }

    /** Something was done; the order is shown as it is now. */
    Done done(Acting acting, OrderNumber order, String word) {
        Turn turn =
                with(
                        acting,
                        order,
                        (it, found) ->
                                it.moment()
                                        .toast(
                                                it.texts().say(word),
                                                "order:" + order,
                                                screen(it, found)));
        return Done.said(turn, "used.done", "");
    }

    /** Nothing was done, and why. */
    Done refused(Acting acting, OrderNumber order, String key, Object... arguments) {
        Sheet sheet = titled(acting, order);
        sheet.line(key, arguments).line("trouble.nothing-changed");
        return Done.refused(acting.moment().show(sheet.backTo(to(acting, order))));
    }

    Sheet titled(Acting acting, OrderNumber order) {
        return Sheet.titled(acting, acting.texts().say("order.title", order));
    }

    Target to(Acting acting, OrderNumber order) {
        return new OrderTarget.Order(acting.key(), order);
    }

    Button confirm(Acting acting, String label, OrderIntent intent, Duration time) {
        return confirmations.button(acting.moment(), acting.key(), label, intent, time);
    }

    PaymentId newPayment() {
        return paymentIds.get();
    }

    /** The card that is charged by itself. */
    Optional<StoredCard> keptCard(Acting acting) {
        return ports.listStoredCards().list(acting.number()).stream()
                .filter(StoredCard::isDefault)
                .findFirst();
    }

    private Screen screen(Acting acting, OrderView order) {
        Texts texts = acting.texts();
        Sheet sheet = titled(acting, order.number());
        sheet.line("order.what", texts.say("order.kind-" + order.kind()), order.total());
        if (!order.rest().equals(order.total())) {
            sheet.line("order.rest", order.rest());
        }
        sheet.line("order.placed", acting.momentOf(order.placedAt()));
        sheet.line("order.state", OrderWords.state(texts, order));
        if (!order.settles().isEmpty()) {
            sheet.line("order.settles", PaymentScreens.names(texts, order.settles()));
        }
        if (order.state() == OrderState.NOT_PAID) {
            order.expiresAt()
                    .ifPresent(until -> sheet.line("order.expires", acting.momentOf(until)));
            order.invoicedAt()
                    .ifPresent(due -> sheet.line("order.invoiced-at", acting.momentOf(due)));
            ways(sheet, acting, order);
        }
        order.invoice()
                .ifPresent(
                        invoice ->
                                sheet.choice(
                                        "button.invoice",
                                        Target.Invoice.alone(acting.key(), invoice)));
        if (order.withdrawableUntil().isPresent() && acting.isOwner()) {
            withdrawable(sheet, acting, order);
        }
        return sheet.backTo(OrderTarget.Orders.first(acting.key()));
    }

    private static void withdrawable(Sheet sheet, Acting acting, OrderView order) {
        sheet.line("order.withdrawable", acting.momentOf(order.withdrawableUntil().orElseThrow()));
        Target step =
                new OrderTarget.Question(acting.key(), order.number(), OrderTarget.Act.WITHDRAW);
        sheet.wide(new Button.Callback(acting.texts().say("withdrawal.first-step"), step.data()));
    }

    private void ways(Sheet sheet, Acting acting, OrderView order) {
        long key = acting.key();
        OrderNumber number = order.number();
        if (ports.findBalance().find(acting.number()).prepaid().compareTo(order.rest()) >= 0) {
            sheet.choice(
                    "button.pay-credit",
                    new OrderTarget.Question(key, number, OrderTarget.Act.PAY_FROM_CREDIT));
        }
        if (keptCard(acting).isPresent()) {
            sheet.choice(
                    "button.pay-kept",
                    new OrderTarget.Question(key, number, OrderTarget.Act.CHARGE_KEPT_CARD));
        }
        byCard(sheet, acting, number, "button.pay-card", OrderIntent.Means.CARD);
        byCard(sheet, acting, number, "button.pay-and-keep", OrderIntent.Means.CARD_AND_KEEP);
        sheet.choice("button.order-form", new OrderTarget.Paper(key, number));
        if (acting.managesServices()) {
            sheet.choice(
                    "button.cancel-order",
                    new OrderTarget.Question(key, number, OrderTarget.Act.CANCEL));
        }
    }

    private void byCard(
            Sheet sheet, Acting acting, OrderNumber order, String key, OrderIntent.Means means) {
        sheet.choice(
                confirm(
                        acting,
                        acting.texts().say(key),
                        new OrderIntent.Pay(order, means, newPayment()),
                        Confirmations.LONG));
    }
}
