package io.guichet.bot.billing;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.text.Texts;
import io.guichet.domain.billing.DocumentReference;

import java.time.LocalDate;

/** Invoices in words: a state is never told by a colour or a sign alone. */
final class InvoiceWords {

    private InvoiceWords() {}

    /** What a button says that leads to a document. */
    static String label(Texts texts, InvoiceSummary document) {
        return Labels.reference(title(texts, document), document.reference());
    }

    static String title(Texts texts, InvoiceSummary document) {
        DocumentReference reference = document.reference();
        return switch (document.kind()) {
            case INVOICE ->
                    texts.say(document.isAdvance() ? "advance.name" : "invoice.name", reference);
            case CREDIT_NOTE -> texts.say("credit-note.name", reference);
            case RECEIPT -> texts.say("receipt.name", reference);
        };
    }

    static String line(Texts texts, InvoiceSummary invoice, LocalDate today) {
        return texts.say(
                "invoices.row",
                invoice.reference(),
                invoice.issuedOn(),
                invoice.gross(),
                status(texts, invoice, today));
    }

    static String status(Texts texts, InvoiceSummary invoice, LocalDate today) {
        String late = invoice.isOverdueOn(today) ? "-late" : "";
        return switch (invoice.status()) {
            case UNPAID ->
                    invoice.open().equals(invoice.gross())
                            ? texts.say("status.unpaid" + late, invoice.dueOn())
                            : texts.say(
                                    "status.unpaid-rest" + late, invoice.open(), invoice.dueOn());
            case PARTLY_PAID ->
                    texts.say("status.partly-paid" + late, invoice.open(), invoice.dueOn());
            case PAID -> texts.say("status.paid");
            case CREDITED ->
                    invoice.replacedBy()
                            .map(next -> texts.say("status.replaced", next))
                            .orElseGet(() -> texts.say("status.credited"));
            case WRITTEN_OFF -> texts.say("status.written-off");
            case APPLIED -> texts.say("status.applied");
        };
    }
}
