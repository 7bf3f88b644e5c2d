package io.guichet.bot.billing;

import io.guichet.application.billing.query.FindInvoice.InvoiceDetails;
import io.guichet.application.debit.ShowDebit.Pending;
import io.guichet.application.debit.ShowDebit.Standing;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.shared.Html;
import io.guichet.bot.text.Texts;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Everything the chat tells about one invoice; what is longer stands in the PDF. */
final class InvoiceDetailText {

    private static final int LINES = 8;

    private InvoiceDetailText() {}

    static Sheet of(Acting acting, InvoiceDetails found, Optional<Pending> debit) {
        Texts texts = acting.texts();
        Invoice invoice = found.invoice().document();
        Sheet sheet = Sheet.titled(acting, title(texts, found));
        sheet.line("invoice.status", InvoiceWords.status(texts, found.summary(), acting.today()));
        if (invoice.isCreditNote()) {
            sheet.line("credit-note.dates", invoice.issuedOn(), invoice.corrects());
        } else {
            sheet.line("invoice.dates", invoice.issuedOn(), invoice.dueOn());
        }
        sheet.line("invoice.order", invoice.order());
        invoice.buyerReference().ifPresent(it -> sheet.text(ReferenceWords.named(texts, it)));
        sheet.gap();
        lines(sheet, texts, invoice.lines());
        sheet.gap();
        totals(sheet, texts, invoice.totals());
        if (!invoice.isCreditNote()) {
            settlement(sheet, found, debit);
        }
        return sheet;
    }

    private static String title(Texts texts, InvoiceDetails found) {
        Invoice invoice = found.invoice().document();
        return invoice.isCorrective()
                ? texts.say("invoice.corrective-name", invoice.reference())
                : InvoiceWords.title(texts, found.summary());
    }

    private static void lines(Sheet sheet, Texts texts, List<InvoiceLine> lines) {
        lines.stream().limit(LINES).forEach(line -> sheet.text(written(texts, line)));
        if (lines.size() > LINES) {
            sheet.line("invoice.more-lines", lines.size() - LINES);
        }
    }

    /** One of what lowers the others, a cap for instance, is one: its amount has the sign. */
    static String written(Texts texts, InvoiceLine line) {
        String what = described(texts, line);
        return line.quantity().abs().compareTo(BigDecimal.ONE) == 0
                ? texts.say("invoice.line", what, line.net())
                : texts.say("invoice.line-many", what, texts.number(line.quantity()), line.net());
    }

    /** With what it is for, which alone tells two of the same plan apart. */
    private static String described(Texts texts, InvoiceLine line) {
        String what = Labels.shorten(line.description(), Labels.LINE);
        String service = Labels.shorten(line.serviceReference(), Labels.NAME);
        return service.isEmpty() || what.contains(service)
                ? what
                : texts.say("invoice.line-for", what, service);
    }

    static void totals(Sheet sheet, Texts texts, Totals totals) {
        sheet.line("invoice.net", totals.net());
        for (VatSubtotal vat : totals.vat()) {
            sheet.text(tax(texts, vat));
        }
        sheet.add(Html.bold(texts.say("invoice.gross", totals.gross())));
    }

    /** What bears no tax says why, as the paper does: a rate of 0 % is something else. */
    private static String tax(Texts texts, VatSubtotal vat) {
        return switch (vat.rate().category()) {
            case S -> texts.say("invoice.vat", texts.number(vat.rate().percent()), vat.tax());
            case AE -> texts.say("invoice.vat-reverse");
            case O -> texts.say("invoice.vat-outside");
        };
    }

    private static void settlement(Sheet sheet, InvoiceDetails found, Optional<Pending> debit) {
        if (found.paid().isPositive()) {
            sheet.line("invoice.paid", found.paid());
        }
        if (found.credited().isPositive()) {
            String how = found.creditNotes().isEmpty() ? "invoice.taken-back" : "invoice.credited";
            sheet.line(how, found.credited());
        }
        sheet.line("invoice.open", found.summary().open());
        debit.ifPresent(
                pending ->
                        sheet.line(
                                word(pending.standing()),
                                pending.debit().amount(),
                                pending.debit().collectOn(),
                                pending.account()));
        if (debit.filter(Pending::givesWay).isPresent()) {
            sheet.line("invoice.debit-gives-way");
        }
        Money charged =
                debit.map(pending -> found.reserved().minus(pending.debit().reserved()))
                        .orElseGet(found::reserved);
        if (charged.isPositive()) {
            sheet.line("invoice.reserved", charged);
        }
        for (DocumentReference note : found.creditNotes()) {
            sheet.line("invoice.corrected-by", note);
        }
        found.reissued().replaces().ifPresent(old -> sheet.line("invoice.replaces", old));
        found.reissued().replacedBy().ifPresent(next -> sheet.line("invoice.replaced-by", next));
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case TO_COME -> "invoice.debit";
            case LATE -> "invoice.debit-late";
            case WITH_THE_BANK -> "invoice.debit-with-bank";
        };
    }
}
