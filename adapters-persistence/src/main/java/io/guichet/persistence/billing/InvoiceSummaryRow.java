package io.guichet.persistence.billing;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What a list shows of a document; {@code openMinor} and {@code status} are null without a
 * receivable, {@code replacedBy} is unless it was reissued, {@code corrects} and the amounts of
 * that one unless it is a corrective invoice.
 */
record InvoiceSummaryRow(
        String reference,
        DocumentKind kind,
        long orderNumber,
        LocalDate issuedOn,
        LocalDate dueOn,
        String currency,
        long netMinor,
        long grossMinor,
        Long openMinor,
        InvoiceStatus status,
        String replacedBy,
        String corrects,
        Long correctedNetMinor,
        Long correctedGrossMinor,
        boolean isAdvance) {

    static final String SELECT =
            """
            select new io.guichet.persistence.billing.InvoiceSummaryRow(
                i.reference, i.kind, i.orderNumber, i.issuedOn, i.dueOn, i.currency, i.netMinor,
                i.grossMinor,
                r.totalMinor - r.paidMinor - r.creditedMinor - r.writtenOffMinor, r.status,
                (select x.next from ReissueRow x where x.invoice = i.reference), i.corrects,
                (select o.netMinor from InvoiceRow o
                    where o.reference = i.corrects and i.kind = INVOICE),
                (select o.grossMinor from InvoiceRow o
                    where o.reference = i.corrects and i.kind = INVOICE),
                i.advance.isAdvance)
            """;

    InvoiceSummary toSummary() {
        return new InvoiceSummary(
                new DocumentReference(reference),
                kind,
                new OrderNumber(orderNumber),
                issuedOn,
                dueOn,
                money(netMinor),
                money(grossMinor),
                money(openMinor == null ? 0 : openMinor),
                status == null ? InvoiceStatus.APPLIED : status,
                Optional.ofNullable(replacedBy).map(DocumentReference::new),
                Optional.ofNullable(correctedNetMinor).map(this::takesBack),
                isAdvance);
    }

    private InvoiceSummary.TakenBack takesBack(long net) {
        return new InvoiceSummary.TakenBack(
                new DocumentReference(corrects), money(net), money(correctedGrossMinor));
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
