package io.guichet.testing.billing;

import io.guichet.application.billing.port.WriteOffs;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Optional;

/** Why invoices were given up, in memory. */
public final class InMemoryWriteOffs implements WriteOffs {

    private final InMemoryTransactions transactions;
    private final Table<DocumentReference, WriteOff> last;

    public InMemoryWriteOffs(InMemoryTransactions transactions) {
        this.transactions = transactions;
        last = new Table<>(transactions);
    }

    @Override
    public Optional<WriteOff> lastOf(DocumentReference invoice) {
        return last.find(invoice);
    }

    @Override
    public void add(WriteOff writeOff) {
        transactions.requireUnderWay();
        last.put(writeOff.invoice(), writeOff);
    }
}
