package io.guichet.bot.conversation;

import io.guichet.bot.menu.AccountTarget;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.LedgerTarget;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.OrderTarget;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Target;
import io.guichet.bot.menu.TargetData;
import io.guichet.bot.shared.Turn;

import java.util.function.Function;

/**
 * Answers presses. What a button carries is untrusted: it has to read as one of ours, and the
 * person has to be linked and to act for the customer it names at this very moment.
 */
final class Presses {

    private final Dialogues dialogues;
    private final ConfirmedPresses confirmed;

    Presses(Dialogues dialogues) {
        this.dialogues = dialogues;
        this.confirmed = new ConfirmedPresses(dialogues);
    }

    Turn answer(Moment moment, String data) {
        return TargetData.read(data)
                .map(target -> lead(moment, target))
                .orElseGet(() -> dialogues.home.outOfDate(moment));
    }

    private Turn lead(Moment moment, Target target) {
        return switch (target) {
            case Target.Confirm(String token) -> confirmed.answer(moment, token);
            case Target.Keypad it -> typed(moment, it);
            case Target.General it -> show(moment, it);
            case Target.UseAccount it -> forWhatThereIs(moment, it, this::use);
            case Target.OfCustomer it -> forCustomer(moment, it, acting -> show(acting, it));
            case OrderTarget it ->
                    forCustomer(moment, it, acting -> dialogues.orders.show(acting, it));
            case LedgerTarget it -> forCustomer(moment, it, acting -> show(acting, it));
            case AccountTarget it ->
                    forCustomer(moment, it, acting -> dialogues.accounts.show(acting, it));
            case ServiceTarget it ->
                    dialogues
                            .access
                            .toServices(moment, it.customer())
                            .map(acting -> dialogues.services.show(acting, it))
                            .orElseGet(() -> closed(moment, it));
        };
    }

    private Turn forWhatThereIs(Moment moment, Target target, Function<Acting, Turn> dialogue) {
        return dialogues
                .access
                .toAny(moment, target.customer())
                .map(dialogue)
                .orElseGet(() -> closed(moment, target));
    }

    private Turn forCustomer(Moment moment, Target target, Function<Acting, Turn> dialogue) {
        return dialogues
                .access
                .to(moment, target.customer())
                .map(dialogue)
                .orElseGet(() -> closed(moment, target));
    }

    private Turn closed(Moment moment, Target target) {
        return dialogues.access.isLocked(moment, target.customer())
                ? dialogues.stepUp.open(moment, target.customer())
                : dialogues.closed(moment, target.customer());
    }

    /** After the right code goes on what was wanted before it. */
    private Turn typed(Moment moment, Target.Keypad keypad) {
        return dialogues
                .audited(moment, 0, "second factor", () -> dialogues.stepUp.press(moment, keypad))
                .orElseGet(() -> confirmed.answer(moment, keypad.token()));
    }

    private Turn show(Moment moment, Target.General target) {
        return switch (target) {
            case Target.Home(long customer) ->
                    customer == 0
                            ? dialogues.home.show(moment)
                            : forWhatThereIs(moment, target, dialogues.home::show);
            case Target.Accounts it -> dialogues.home.accounts(moment, it.page());
            case Target.Languages it -> dialogues.language.choice(moment, it.customer());
            case Target.UseLanguage it -> dialogues.language.use(moment, it.language());
            case Target.Help it -> dialogues.information.help(moment, it.customer());
            case Target.UnlinkQuestion ignored -> dialogues.link.unlinkQuestion(moment);
        };
    }

    private Turn show(Acting acting, Target.OfCustomer target) {
        return switch (target) {
            case Target.More ignored -> dialogues.home.more(acting);
            case Target.UseAccount ignored -> use(acting);
            case Target.Invoices it -> dialogues.invoiceList.show(acting, it);
            case Target.Filters it -> dialogues.invoiceList.filters(acting, it.view());
            case Target.Years it -> dialogues.invoiceList.years(acting, it.view(), it.page());
            case Target.Invoice it -> dialogues.invoice.show(acting, it);
            case Target.InvoicePdf it -> dialogues.invoice.pdf(acting, it.reference());
            case Target.EngagementNumber it -> dialogues.engagement.ask(acting, it.reference());
            case Target.CreditPreview it -> dialogues.credit.preview(acting, it.reference());
            case Target.CardStatus it -> dialogues.card.status(acting, it.payment());
            case Target.Payments it -> dialogues.payments.show(acting, it.after());
            case Target.PaymentDetail it -> dialogues.payments.detail(acting, it.payment());
            case Target.ReceiptPdf it -> dialogues.payments.receipt(acting, it.payment());
            case Target.Cards ignored -> dialogues.storedCards.show(acting);
            case Target.Card it -> dialogues.storedCards.detail(acting, it.card());
            case Target.Balance ignored -> dialogues.statement.balance(acting);
            case Target.Funds ignored -> dialogues.funds.show(acting);
            case Target.OtherAmount ignored -> dialogues.funds.ask(acting);
            case Target.Export ignored -> dialogues.export.show(acting);
            case Target.ArchiveYears it -> dialogues.export.years(acting, it.page());
            case Target.Archive it -> dialogues.export.archive(acting, it.year());
            case Target.Table ignored -> dialogues.export.table(acting);
        };
    }

    private Turn show(Acting acting, LedgerTarget target) {
        return switch (target) {
            case LedgerTarget.Statement it -> dialogues.statement.statement(acting, it);
            case LedgerTarget.PayOut ignored -> dialogues.payout.preview(acting);
            case LedgerTarget.BillingDay it -> dialogues.services.billingDay(acting, it.day());
            case LedgerTarget.OtherBillingDay ignored -> dialogues.services.otherBillingDay(acting);
            case LedgerTarget.Draft it -> dialogues.draft.show(acting, it.page());
            case LedgerTarget.OfReferences it -> dialogues.references.show(acting, it);
            case LedgerTarget.Years it -> dialogues.statement.years(acting, it.page());
            case LedgerTarget.LowCredit it ->
                    it.asks() ? dialogues.lowCredit.ask(acting) : dialogues.lowCredit.show(acting);
        };
    }

    private Turn use(Acting acting) {
        Moment moment = acting.moment();
        return dialogues.home.show(
                acting.now(moment.remembering(moment.memory().lookingAt(acting.key()))));
    }
}
