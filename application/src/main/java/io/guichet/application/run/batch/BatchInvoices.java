package io.guichet.application.run.batch;

import io.guichet.application.billing.port.Invoices;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.SellerCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The invoices of a batch: the unpaid ones, read together once one is asked for, and new ones. */
final class BatchInvoices implements Invoices {

    private final Invoices stored;
    private final Supplier<Writes> writes;
    private final Set<DocumentReference> unpaid;
    private Map<DocumentReference, Sealed<Invoice>> loaded;

    BatchInvoices(Invoices stored, Supplier<Writes> writes, Set<DocumentReference> unpaid) {
        this.stored = stored;
        this.writes = writes;
        this.unpaid = unpaid;
    }

    @Override
    public Optional<Sealed<Invoice>> find(DocumentReference reference) {
        Sealed<Invoice> issued = writes.get().invoices.get(reference);
        return issued == null ? findStored(reference) : Optional.of(issued);
    }

    @Override
    public void add(Sealed<Invoice> invoice) {
        writes.get().invoices.put(invoice.document().reference(), invoice);
    }

    @Override
    public List<DocumentReference> correctionsOf(DocumentReference invoice) {
        throw new PlayedAloneException("the credit notes of an invoice");
    }

    @Override
    public Optional<DocumentReference> finalAfter(DocumentReference advance) {
        throw new PlayedAloneException("the final invoice after an advance");
    }

    @Override
    public List<Sealed<Invoice>> inSeries(
            SellerCode seller, DocumentKind kind, long after, int limit) {
        return stored.inSeries(seller, kind, after, limit);
    }

    private Optional<Sealed<Invoice>> findStored(DocumentReference reference) {
        if (loaded == null) {
            loaded = stored.findAll(unpaid);
        }
        return Optional.ofNullable(loaded.get(reference)).or(() -> stored.find(reference));
    }
}
