package io.guichet.application.billing.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;

/** A customer's invoices and credit notes, newest first. */
public interface ListInvoices {

    Page<InvoiceSummary> list(
            CustomerNumber customer, InvoiceFilter filter, InvoicePosition after, int limit);

    /** How many there are behind a filter. */
    long count(CustomerNumber customer, InvoiceFilter filter);

    /** Those of the named ones that are the customer's, newest first; at most 1000 names. */
    List<InvoiceSummary> named(CustomerNumber customer, List<DocumentReference> references);

    /** The years in which the customer was invoiced, newest first, at most fifty. */
    List<Integer> years(CustomerNumber customer);
}
