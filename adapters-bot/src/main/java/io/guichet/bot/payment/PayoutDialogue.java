package io.guichet.bot.payment;

import io.guichet.application.debit.ShowMandates;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.payment.RequestCreditPayout;
import io.guichet.application.payment.RequestCreditPayout.Command;
import io.guichet.application.payment.RequestCreditPayout.Outcome;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Has an owner's unused credit paid out to the account of his mandate: preview, confirmation,
 * result. What waits for the confirmation names the mandate and not its account, so that an IBAN is
 * kept in one place.
 */
public final class PayoutDialogue {

    private final RequestCreditPayout requestCreditPayout;
    private final FindBalance findBalance;
    private final ShowMandates showMandates;
    private final HomeDialogue home;
    private final Confirmations confirmations;
    private final Supplier<UUID> requests;

    public PayoutDialogue(
            PaymentPorts ports,
            HomeDialogue home,
            Confirmations confirmations,
            Supplier<UUID> requests) {
        this.requestCreditPayout = ports.credit().payOut();
        this.findBalance = ports.findBalance();
        this.showMandates = ports.storedCards().mandates();
        this.home = home;
        this.confirmations = confirmations;
        this.requests = requests;
    }

    public Turn preview(Acting acting) {
        return acting.isOwner() ? acting.moment().show(asked(acting)) : home.notAllowed(acting);
    }

    /** Asked for with the id that was fixed in the question, so that doing it again asks once. */
    public Done request(Acting acting, Intent.PayOut intent) {
        if (!acting.isOwner()) {
            return Done.refused(home.notAllowed(acting));
        }
        return showMandates.list(acting.number()).stream()
                .filter(mandate -> mandate.id().equals(intent.mandate()))
                .findFirst()
                .map(mandate -> request(acting, intent, mandate))
                .orElseGet(() -> refused(acting, "payout.no-account"));
    }

    private Done request(Acting acting, Intent.PayOut intent, Mandate mandate) {
        Command command =
                new Command(
                        new RefundId(intent.request()),
                        acting.number(),
                        intent.amount(),
                        mandate.account());
        return switch (requestCreditPayout.request(command)) {
            case Outcome.Requested requested -> requested(acting, requested.payout(), mandate);
            case Outcome.NotPaidBack ignored -> refused(acting, "payout.not-paid-back");
            case Outcome.CreditTooLow low ->
                    refused(acting, "payout.credit-too-low", low.available());
            case Outcome.WrongAmount ignored -> refused(acting, "trouble.not-done");
            case Outcome.NoSuchCustomer ignored -> Done.refused(home.outOfDate(acting));
            case Outcome.RefundIdReused ignored -> refused(acting, "trouble.not-done");
        };
    }

    private Done requested(Acting acting, Refund payout, Mandate mandate) {
        Screen screen =
                titled(acting)
                        .line("payout.requested", payout.amount(), mandate.account().masked())
                        .backTo(back(acting));
        return Done.said(acting.moment().show(screen), "used.done", "");
    }

    private Done refused(Acting acting, String key, Object... arguments) {
        Screen screen =
                titled(acting)
                        .line(key, arguments)
                        .line("trouble.nothing-changed")
                        .backTo(back(acting));
        return Done.refused(acting.moment().show(screen));
    }

    private Screen asked(Acting acting) {
        Money credit = findBalance.find(acting.number()).prepaid();
        Optional<Mandate> mandate = showMandates.list(acting.number()).stream().findFirst();
        Sheet sheet = titled(acting);
        if (!credit.isPositive()) {
            return sheet.line("credit.none").backTo(back(acting));
        }
        if (!requestCreditPayout.isPaidBack(acting.number())) {
            return sheet.line("payout.not-paid-back").backTo(back(acting));
        }
        sheet.line("payout.amount", credit);
        if (mandate.isEmpty()) {
            return sheet.line("payout.no-account").backTo(back(acting));
        }
        sheet.line("payout.account", mandate.get().account().masked());
        sheet.line("payout.nothing-yet");
        sheet.choice(
                confirmations.button(
                        acting.moment(),
                        acting.key(),
                        acting.texts().say("button.confirm"),
                        new Intent.PayOut(mandate.get().id(), credit, requests.get()),
                        Confirmations.BRIEF));
        sheet.choice("button.cancel", back(acting));
        return sheet.backTo(back(acting));
    }

    private static Sheet titled(Acting acting) {
        return Sheet.titled(acting, acting.texts().say("payout.title"));
    }

    private static Target back(Acting acting) {
        return new Target.Balance(acting.key());
    }
}
