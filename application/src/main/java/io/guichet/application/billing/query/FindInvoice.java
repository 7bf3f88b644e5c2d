package io.guichet.application.billing.query;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds one invoice or credit note of a customer with all there is to know. */
public interface FindInvoice {

    Optional<InvoiceDetails> find(CustomerNumber customer, DocumentReference reference);

    /**
     * The issued document, where it stands, what it was paid with and the credit notes that correct
     * it. {@code reserved} is being captured by card at this moment.
     */
    record InvoiceDetails(
            Sealed<Invoice> invoice,
            InvoiceSummary summary,
            Money paid,
            Money credited,
            Money reserved,
            List<SettledBy> payments,
            List<DocumentReference> creditNotes,
            Reissued reissued) {

        public InvoiceDetails {
            payments = List.copyOf(payments);
            creditNotes = List.copyOf(creditNotes);
        }
    }

    /** The invoice this one was issued in place of, and the one issued in its place. */
    record Reissued(Optional<DocumentReference> replaces, Optional<DocumentReference> replacedBy) {

        public static final Reissued NEVER = new Reissued(Optional.empty(), Optional.empty());
    }

    /**
     * A payment that settled the invoice, or the part of it that did and was neither reversed nor
     * taken off the invoice again. A credit note leaves it here.
     */
    record SettledBy(PaymentId payment, PaymentMethod method, Instant receivedAt, Money amount) {}
}
