package io.guichet.bot.billing;

import io.guichet.application.billing.StateReference;
import io.guichet.application.billing.query.FindInvoice;
import io.guichet.application.billing.query.FindInvoice.InvoiceDetails;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.ListInvoices;
import io.guichet.application.charging.DraftInvoice;
import io.guichet.application.debit.ShowDebit;
import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.publicsector.GiveEngagementNumber;
import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.reform.Transmission;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One invoice: found by its button or by typing its number, in detail or as PDF. */
public final class InvoiceDialogue {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9+_/-]{1,35}");

    private final BillingPorts ports;
    private final InvoiceListDialogue lists;
    private final HomeDialogue home;
    private final Confirmations confirmations;
    private final Supplier<PaymentId> paymentIds;

    public InvoiceDialogue(
            BillingPorts ports,
            InvoiceListDialogue lists,
            HomeDialogue home,
            Confirmations confirmations,
            Supplier<PaymentId> paymentIds) {
        this.ports = ports;
        this.lists = lists;
        this.home = home;
        this.confirmations = confirmations;
        this.paymentIds = paymentIds;
    }

    public Turn show(Acting acting, Target.Invoice wanted) {
        return ports.findInvoice()
                .find(acting.number(), wanted.reference())
                .map(found -> acting.moment().show(screen(acting, wanted, found)))
                .orElseGet(() -> home.outOfDate(acting));
    }

    public Turn pdf(Acting acting, DocumentReference reference) {
        Optional<InvoiceDetails> found = ports.findInvoice().find(acting.number(), reference);
        if (found.isEmpty()) {
            return home.outOfDate(acting);
        }
        String title = InvoiceWords.title(acting.texts(), found.get().summary());
        return acting.moment()
                .reply(
                        new Reply.SendFile(
                                new Reply.FileSource.IssuedDocument(
                                        acting.key(), reference.value()),
                                Html.text(title + " \u00b7 " + acting.name())));
    }

    /** Whether a text can be meant as a reference or a part of one. */
    public static boolean looksLikeReference(String text) {
        return REFERENCE.matcher(text).matches() && text.chars().anyMatch(Character::isDigit);
    }

    public Turn search(Acting acting, String part) {
        InvoiceFilter filter = InvoiceFilter.all().withReference(part);
        List<InvoiceSummary> hits =
                ports.listInvoices()
                        .list(
                                acting.number(),
                                filter,
                                InvoicePosition.START,
                                InvoiceListDialogue.ROWS + 1)
                        .items();
        Optional<InvoiceSummary> exact =
                hits.stream()
                        .filter(hit -> hit.reference().value().equalsIgnoreCase(part))
                        .findFirst();
        if (exact.isPresent() || hits.size() == 1) {
            InvoiceSummary hit = exact.orElseGet(hits::getFirst);
            return show(acting, Target.Invoice.alone(acting.key(), hit.reference()));
        }
        return acting.moment()
                .show(lists.found(acting, part, hits).orElseGet(() -> nothingFound(acting, part)));
    }

    private Screen screen(Acting acting, Target.Invoice wanted, InvoiceDetails found) {
        DocumentReference reference = wanted.reference();
        Sheet sheet = InvoiceDetailText.of(acting, found, debit(acting, found));
        Optional.ofNullable(
                        ports.showDeposits().of(acting.number(), List.of(reference)).get(reference))
                .ifPresent(deposit -> deposit(acting, sheet, reference, deposit));
        sheet.choice(
                found.invoice().document().isCreditNote() ? "button.credit-note-pdf" : "button.pdf",
                new Target.InvoicePdf(acting.key(), reference));
        if (ports.showDebit()
                .payable(acting.number(), found.summary(), found.reserved())
                .isPositive()) {
            ways(acting, sheet, reference);
        }
        sheet.choice(new Button.Copy(acting.texts().say("button.copy"), reference.value()));
        return sheet.backTo(
                new Target.Invoices(acting.key(), wanted.view(), wanted.page(), Optional.empty()));
    }

    private Optional<ShowDebit.Pending> debit(Acting acting, InvoiceDetails found) {
        return found.reserved().isPositive()
                ? ports.showDebit().pending(acting.number(), found.summary().reference())
                : Optional.empty();
    }

    private static void deposit(
            Acting acting, Sheet sheet, DocumentReference reference, Transmission deposit) {
        sheet.gap();
        DepositWords.tell(sheet, acting.texts(), deposit);
        if (DepositWords.wantsNumber(deposit)) {
            sheet.choice(
                    "button.engagement-number",
                    new Target.EngagementNumber(acting.key(), reference));
        }
    }

    private void ways(Acting acting, Sheet sheet, DocumentReference reference) {
        if (ports.findBalance().find(acting.number()).prepaid().isPositive()) {
            sheet.choice("button.pay-credit", new Target.CreditPreview(acting.key(), reference));
        }
        byCard(acting, sheet, reference, false);
        byCard(acting, sheet, reference, true);
    }

    private void byCard(Acting acting, Sheet sheet, DocumentReference reference, boolean saveCard) {
        String key = saveCard ? "button.pay-and-keep" : "button.pay-card";
        sheet.choice(
                confirmations.button(
                        acting.moment(),
                        acting.key(),
                        acting.texts().say(key),
                        new Intent.PayByCard(reference, paymentIds.get(), saveCard),
                        Confirmations.LONG));
    }

    private static Screen nothingFound(Acting acting, String part) {
        return Sheet.titled(acting, acting.texts().say("search.title", part))
                .line("search.none")
                .backTo(new Target.Home(acting.key()));
    }

    /** What this dialogue asks the application. */
    public record BillingPorts(
            FindInvoice findInvoice,
            ListInvoices listInvoices,
            DraftInvoice draftInvoice,
            FindBalance findBalance,
            ShowDebit showDebit,
            ShowDeposits showDeposits,
            GiveEngagementNumber giveEngagementNumber,
            StateReference stateReference) {}
}
