package io.guichet.application.run.batch;

import io.guichet.application.billing.port.Settlements;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Settled;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What payments settle of a batch's unpaid invoices, read together once one is asked for. */
final class BatchSettlements implements Settlements {

    private final Settlements stored;
    private final Supplier<Writes> writes;
    private final Set<DocumentReference> unpaid;
    private Map<DocumentReference, VatSplit> loaded;

    BatchSettlements(Settlements stored, Supplier<Writes> writes, Set<DocumentReference> unpaid) {
        this.stored = stored;
        this.writes = writes;
        this.unpaid = unpaid;
    }

    @Override
    public VatSplit unsettled(DocumentReference invoice) {
        return writes.get().settlements.stream()
                .flatMap(change -> change.settled().stream())
                .filter(settled -> settled.invoice().equals(invoice))
                .map(Settled::vat)
                .reduce(before(invoice), VatSplit::minus);
    }

    @Override
    public List<Settled> ofPayment(PaymentId payment) {
        throw alone();
    }

    @Override
    public List<Settled> ofInvoice(DocumentReference invoice) {
        throw alone();
    }

    @Override
    public List<Settled> ofSpentCredit(CustomerNumber customer) {
        throw alone();
    }

    @Override
    public void add(String entry, List<Settled> changes) {
        writes.get().settlements.add(new Change(entry, changes));
    }

    private VatSplit before(DocumentReference invoice) {
        Sealed<Invoice> issued = writes.get().invoices.get(invoice);
        if (issued != null) {
            return VatSplit.of(issued.document().totals());
        }
        if (loaded == null) {
            loaded = stored.unsettled(unpaid);
        }
        return loaded.get(invoice);
    }

    private static PlayedAloneException alone() {
        return new PlayedAloneException("what was paid before");
    }
}
