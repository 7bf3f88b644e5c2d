package io.guichet.documents.billing;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.InvoiceSummary.TakenBack;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Invoices as lists show them. */
final class Summaries {

    private Summaries() {}

    /** Every fourth is a credit note. */
    static List<InvoiceSummary> many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        number ->
                                number % 4 == 0
                                        ? summary(
                                                "FRA%08d".formatted(number),
                                                DocumentKind.CREDIT_NOTE,
                                                Money.euros("0"),
                                                InvoiceStatus.APPLIED)
                                        : summary(
                                                "FR%08d".formatted(number),
                                                DocumentKind.INVOICE,
                                                Money.euros("200"),
                                                InvoiceStatus.PARTLY_PAID))
                .toList();
    }

    static InvoiceSummary summary(
            String reference, DocumentKind kind, Money open, InvoiceStatus status) {
        return new InvoiceSummary(
                new DocumentReference(reference),
                kind,
                new OrderNumber(2026017),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31),
                Money.euros("1000"),
                Money.euros("1200"),
                open,
                status,
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    /** A corrective invoice in the place of another over EUR 1,200, which is not owed any more. */
    static List<InvoiceSummary> corrected() {
        DocumentReference first = new DocumentReference("FR00000042");
        DocumentReference next = new DocumentReference("FR00000043");
        Money zero = Money.euros("0");
        return List.of(
                summary(first, Optional.of(next), Optional.empty(), InvoiceStatus.CREDITED, zero),
                summary(
                        next,
                        Optional.empty(),
                        Optional.of(new TakenBack(first, Money.euros("1000"), Money.euros("1200"))),
                        InvoiceStatus.UNPAID,
                        Money.euros("1200")));
    }

    private static InvoiceSummary summary(
            DocumentReference reference,
            Optional<DocumentReference> replacedBy,
            Optional<TakenBack> takesBack,
            InvoiceStatus status,
            Money open) {
        InvoiceSummary plain = summary(reference.value(), DocumentKind.INVOICE, open, status);
        return new InvoiceSummary(
                reference,
                plain.kind(),
                plain.order(),
                plain.issuedOn(),
                plain.dueOn(),
                plain.net(),
                plain.gross(),
                plain.open(),
                status,
                replacedBy,
                takesBack,
                false,
                false);
    }
}
