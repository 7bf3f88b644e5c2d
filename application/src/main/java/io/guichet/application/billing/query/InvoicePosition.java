package io.guichet.application.billing.query;

import io.guichet.domain.billing.DocumentReference;

import java.time.LocalDate;

/** Where a page of invoices ends: lists run from the newest day and highest reference down. */
public record InvoicePosition(LocalDate issuedOn, DocumentReference reference) {

    public static final InvoicePosition START =
            new InvoicePosition(InvoiceFilter.LAST_DAY, new DocumentReference("zzzzzzzzzz"));
}
