package io.guichet.bot.payment;

import io.guichet.application.billing.query.FindInvoice.InvoiceDetails;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayFromCredit.Command;
import io.guichet.application.payment.PayFromCredit.Outcome;
import io.guichet.application.payment.PayFromCredit.Share;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Pays an invoice from credit: preview, confirmation, result.
 *
 * <p>The confirmation carries the payment's id, the amount and what was open when it was asked. If
 * something else is open by then, nothing is paid and it is asked anew.
 */
public final class CreditDialogue {

    private final PaymentPorts ports;
    private final PaymentScreens screens;
    private final HomeDialogue home;
    private final Confirmations confirmations;
    private final Supplier<PaymentId> paymentIds;

    public CreditDialogue(
            PaymentPorts ports,
            PaymentScreens screens,
            HomeDialogue home,
            Confirmations confirmations,
            Supplier<PaymentId> paymentIds) {
        this.ports = ports;
        this.screens = screens;
        this.home = home;
        this.confirmations = confirmations;
        this.paymentIds = paymentIds;
    }

    public Turn preview(Acting acting, DocumentReference invoice) {
        return ports.findInvoice()
                .find(acting.number(), invoice)
                .map(found -> acting.moment().show(asked(acting, found, Optional.empty())))
                .orElseGet(() -> home.outOfDate(acting));
    }

    public Done pay(Acting acting, Intent.PayFromCredit intent) {
        Optional<Payment> earlier = ports.listPayments().find(acting.number(), intent.payment());
        if (earlier.isPresent()) {
            return paid(acting, earlier.get());
        }
        Optional<InvoiceDetails> found =
                ports.findInvoice().find(acting.number(), intent.invoice());
        if (found.isEmpty()) {
            return Done.refused(home.outOfDate(acting));
        }
        if (!found.get().summary().open().equals(intent.open())) {
            return askAgain(acting, found.get(), intent.open());
        }
        return carriedOut(acting, intent, found.get());
    }

    private Done carriedOut(Acting acting, Intent.PayFromCredit intent, InvoiceDetails shown) {
        PayFromCredit.Outcome outcome =
                ports.payFromCredit()
                        .pay(
                                new Command(
                                        acting.number(),
                                        intent.invoice(),
                                        intent.payment(),
                                        new Share.Part(intent.amount())));
        return switch (outcome) {
            case Outcome.Paid paid -> paid(acting, paid.payment());
            case Outcome.AlreadyPaid ignored -> refused(acting, intent, "credit.already-paid");
            case Outcome.WrittenOff ignored -> refused(acting, intent, "credit.written-off");
            case Outcome.PaymentUnderWay ignored -> refused(acting, intent, "credit.under-way");
            case Outcome.CreditTooLow low ->
                    refused(acting, intent, "credit.too-low", low.available(), low.missing());
            case Outcome.WrongAmount ignored -> openNow(acting, intent, shown);
            case Outcome.NoSuchInvoice ignored -> Done.refused(home.outOfDate(acting));
            case Outcome.PaymentIdReused ignored -> refused(acting, intent, "trouble.not-done");
        };
    }

    /** Somebody paid a part between our look and the payment. */
    private Done openNow(Acting acting, Intent.PayFromCredit intent, InvoiceDetails shown) {
        InvoiceDetails now =
                ports.findInvoice().find(acting.number(), intent.invoice()).orElse(shown);
        return askAgain(acting, now, intent.open());
    }

    private Done paid(Acting acting, Payment payment) {
        Turn turn =
                acting.moment()
                        .show(
                                PaymentScreens.topic(payment.id()),
                                screens.received(acting, payment));
        return Done.said(turn, "used.paid", payment.receipt().value());
    }

    private Done askAgain(Acting acting, InvoiceDetails found, Money openBefore) {
        String changed = acting.texts().say("credit.changed", openBefore, found.summary().open());
        return Done.refused(acting.moment().show(asked(acting, found, Optional.of(changed))));
    }

    private Done refused(
            Acting acting, Intent.PayFromCredit intent, String key, Object... arguments) {
        Screen screen =
                Sheet.titled(acting, acting.texts().say("credit.title"))
                        .line(key, arguments)
                        .line("trouble.nothing-changed")
                        .choice("button.invoice", toInvoice(acting, intent.invoice()))
                        .choice("button.funds", new Target.Funds(acting.key()))
                        .backTo(toInvoice(acting, intent.invoice()));
        return Done.refused(acting.moment().show(screen));
    }

    private Screen asked(Acting acting, InvoiceDetails found, Optional<String> news) {
        Texts texts = acting.texts();
        DocumentReference reference = found.summary().reference();
        Money open = found.summary().open();
        Money payable =
                ports.showDebit().payable(acting.number(), found.summary(), found.reserved());
        Money credit = ports.findBalance().find(acting.number()).prepaid();
        Sheet sheet = Sheet.titled(acting, texts.say("credit.title"));
        news.ifPresent(sheet::text);
        sheet.line("credit.invoice", reference, open);
        if (!payable.isPositive()) {
            sheet.line(open.isPositive() ? "credit.under-way" : "credit.already-paid");
            return sheet.backTo(toInvoice(acting, reference));
        }
        if (!credit.isPositive()) {
            sheet.line("credit.none").choice("button.funds", new Target.Funds(acting.key()));
            return sheet.backTo(toInvoice(acting, reference));
        }
        Money amount = payable.min(credit);
        sheet.line("credit.amount", amount);
        sheet.line("credit.before-after", credit, credit.minus(amount));
        if (!amount.equals(open)) {
            sheet.line("credit.left-open", open.minus(amount));
        }
        sheet.line("credit.nothing-yet");
        sheet.choice(
                confirmations.button(
                        acting.moment(),
                        acting.key(),
                        texts.say("button.confirm"),
                        new Intent.PayFromCredit(reference, amount, open, paymentIds.get()),
                        Confirmations.BRIEF));
        sheet.choice("button.cancel", toInvoice(acting, reference));
        return sheet.backTo(toInvoice(acting, reference));
    }

    private static Target toInvoice(Acting acting, DocumentReference reference) {
        return Target.Invoice.alone(acting.key(), reference);
    }
}
