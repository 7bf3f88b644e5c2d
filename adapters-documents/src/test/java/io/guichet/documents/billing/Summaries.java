package io.guichet.documents.billing;

import io.guichet.application.billing.query.InvoiceSummary;
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
                Optional.empty());
    }
}
