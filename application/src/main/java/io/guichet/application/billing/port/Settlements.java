package io.guichet.application.billing.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Settled;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What payments settle of which invoices, by VAT rate. Changes are only ever added; what stands is
 * their sum. Every adapter passes {@code SettlementsContract}.
 */
public interface Settlements {

    /** What of an invoice, less its credit notes, no payment settles. */
    VatSplit unsettled(DocumentReference invoice);

    /** What of some invoices no payment settles. */
    default Map<DocumentReference, VatSplit> unsettled(Collection<DocumentReference> invoices) {
        return invoices.stream().collect(Collectors.toMap(invoice -> invoice, this::unsettled));
    }

    /** What of a payment still settles invoices, in the order of their references. */
    List<Settled> ofPayment(PaymentId payment);

    /** What still settles an invoice, that of the newest payment first. */
    List<Settled> ofInvoice(DocumentReference invoice);

    /** What of a customer's spent credit still settles invoices, the last spent first. */
    List<Settled> ofSpentCredit(CustomerNumber customer);

    /** Adds changes that a posted journal entry stands for; negative ones take back. */
    void add(String entry, List<Settled> changes);

    /** Changes that one entry stands for. */
    record Change(String entry, List<Settled> settled) {}

    /** Adds changes together, as {@link #add} does those of each entry. */
    default void addAll(List<Change> changes) {
        changes.forEach(change -> add(change.entry(), change.settled()));
    }

    /**
     * Is told that an invoice is about to be credited, behind the locks of the series: a store may
     * look up at once what will be asked then. It decides nothing, and whoever asks is answered as
     * ever.
     */
    default void foreseeCreditNote(DocumentReference invoice) {}
}
