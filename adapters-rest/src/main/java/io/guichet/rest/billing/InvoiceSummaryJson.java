package io.guichet.rest.billing;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.LocalDate;

/**
 * An invoice or credit note as a list shows it; {@code open} is the balance still to be paid,
 * {@code replacedBy} is null unless it was reissued.
 */
public record InvoiceSummaryJson(
        String reference,
        String kind,
        String order,
        LocalDate issuedOn,
        LocalDate dueOn,
        MoneyJson net,
        MoneyJson gross,
        MoneyJson open,
        String status,
        boolean overdue,
        String replacedBy) {

    static InvoiceSummaryJson from(InvoiceSummary invoice, LocalDate today) {
        return new InvoiceSummaryJson(
                invoice.reference().value(),
                Words.of(invoice.kind()),
                invoice.order().toString(),
                invoice.issuedOn(),
                invoice.dueOn(),
                MoneyJson.from(invoice.net()),
                MoneyJson.from(invoice.gross()),
                MoneyJson.from(invoice.open()),
                Words.of(invoice.status()),
                invoice.isOverdueOn(today),
                invoice.replacedBy().map(DocumentReference::value).orElse(null));
    }
}
