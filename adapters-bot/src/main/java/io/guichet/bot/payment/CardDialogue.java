package io.guichet.bot.payment;

import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

import java.util.Optional;

/**
 * Opens the card provider's page and tells how it went. The card itself is never seen here, and
 * looking how a payment stands credits nothing.
 */
public final class CardDialogue {

    private final PaymentPorts ports;
    private final PaymentScreens screens;
    private final HomeDialogue home;

    public CardDialogue(PaymentPorts ports, PaymentScreens screens, HomeDialogue home) {
        this.ports = ports;
        this.screens = screens;
        this.home = home;
    }

    public Done payInvoice(Acting acting, Intent.PayByCard intent) {
        Target back = Target.Invoice.alone(acting.key(), intent.invoice());
        PayByCard.Outcome outcome =
                ports.payByCard()
                        .start(
                                new PayByCard.Command(
                                        acting.number(),
                                        intent.invoice(),
                                        intent.payment(),
                                        intent.saveCard()));
        return switch (outcome) {
            case PayByCard.Outcome.Started started -> opened(acting, started.payment());
            case PayByCard.Outcome.AlreadyPaid ignored ->
                    refused(acting, back, "credit.already-paid");
            case PayByCard.Outcome.WrittenOff ignored ->
                    refused(acting, back, "credit.written-off");
            case PayByCard.Outcome.PaymentUnderWay ignored ->
                    refused(acting, back, "credit.under-way");
            case PayByCard.Outcome.ProviderUnavailable ignored ->
                    refused(acting, back, "card.unavailable");
            case PayByCard.Outcome.NoSuchInvoice ignored -> Done.refused(home.outOfDate(acting));
            case PayByCard.Outcome.PaymentIdReused ignored ->
                    refused(acting, back, "trouble.not-done");
        };
    }

    public Done topUp(Acting acting, Money amount, PaymentId payment) {
        Target back = new Target.Funds(acting.key());
        TopUpByCard.Outcome outcome =
                ports.topUpByCard()
                        .start(new TopUpByCard.Command(acting.number(), amount, payment));
        return switch (outcome) {
            case TopUpByCard.Outcome.Started started -> opened(acting, started.payment());
            case TopUpByCard.Outcome.AmountOutOfRange out ->
                    refused(
                            acting,
                            back,
                            "funds.out-of-range",
                            out.limits().least(),
                            out.limits().most());
            case TopUpByCard.Outcome.CreditFull ignored -> refused(acting, back, "funds.full");
            case TopUpByCard.Outcome.OrderNeeded ignored ->
                    refused(acting, back, "funds.order-needed");
            case TopUpByCard.Outcome.ProviderUnavailable ignored ->
                    refused(acting, back, "card.unavailable");
            case TopUpByCard.Outcome.PaymentIdReused ignored ->
                    refused(acting, back, "trouble.not-done");
            case TopUpByCard.Outcome.Closed ignored ->
                    refused(acting, back, "service.customer-closed");
            case TopUpByCard.Outcome.NoSuchCustomer ignored -> Done.refused(home.outOfDate(acting));
        };
    }

    /** Asks the provider how a payment stands. */
    public Turn status(Acting acting, PaymentId id) {
        Optional<CardPayment> found = ports.checkCardPayment().check(acting.number(), id);
        return found.map(payment -> shown(acting, payment, "card.checked"))
                .orElseGet(() -> home.outOfDate(acting));
    }

    /** The page is open, or the card was charged. */
    public Done opened(Acting acting, CardPayment payment) {
        return Done.said(shown(acting, payment, "card.started"), "used.card", "");
    }

    private Turn shown(Acting acting, CardPayment payment, String word) {
        String topic = PaymentScreens.topic(payment.id());
        Optional<Payment> booked = ports.listPayments().find(acting.number(), payment.id());
        return acting.moment()
                .toast(
                        acting.texts().say(word),
                        topic,
                        booked.map(received -> screens.received(acting, received))
                                .orElseGet(() -> screens.card(acting, payment)));
    }

    private static Done refused(Acting acting, Target back, String key, Object... arguments) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("card.title"));
        sheet.line(key, arguments).line("trouble.nothing-changed");
        return Done.refused(acting.moment().show(sheet.backTo(back)));
    }
}
