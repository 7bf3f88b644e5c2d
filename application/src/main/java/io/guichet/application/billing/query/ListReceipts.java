package io.guichet.application.billing.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.List;

/** The receipts of a customer's payments. */
public interface ListReceipts {

    /** Those issued on {@code [from, until)} with a reference above {@code after}, in order. */
    Page<ReceiptSummary> issued(
            CustomerNumber customer, LocalDate from, LocalDate until, String after, int limit);

    /** Those of the payments that settled any of these invoices, in order; at most 1000 names. */
    List<ReceiptSummary> settling(CustomerNumber customer, List<DocumentReference> invoices);

    /** A receipt as an archive names it. */
    record ReceiptSummary(DocumentReference reference, LocalDate issuedOn) {}
}
