package io.guichet.application.charging;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;

/** Invoices what is pending: what is due by a job, all of a customer's when staff says so. */
public interface InvoiceCharges {

    /** Invoices everybody's charges that are due today; how many invoices were issued. */
    int invoiceDue();

    /** Invoices all that is pending for a customer, due or not. */
    Outcome invoice(CustomerNumber customer);

    /** How it can end. */
    sealed interface Outcome {

        record Invoiced(DocumentReference invoice) implements Outcome {}

        record NothingPending() implements Outcome {}

        record NoSuchCustomer() implements Outcome {}
    }
}
