package io.guichet.testing.billing;

import io.guichet.application.billing.port.Reissues;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Reissue;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which invoice stands in for which, in memory. */
public final class InMemoryReissues implements Reissues {

    private final InMemoryTransactions transactions;
    private final Table<DocumentReference, Reissue> reissues;

    InMemoryReissues(InMemoryTransactions transactions) {
        this.transactions = transactions;
        reissues = new Table<>(transactions);
    }

    @Override
    public List<Reissue> of(Collection<DocumentReference> invoices) {
        return invoices.stream().map(reissues::find).flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<Reissue> by(DocumentReference next) {
        return reissues.rows().filter(reissue -> reissue.next().equals(next)).findFirst();
    }

    @Override
    public void add(Reissue reissue) {
        transactions.requireUnderWay();
        if (!reissues.add(reissue.invoice(), reissue)) {
            throw new ConcurrentUpdateException("reissue of " + reissue.invoice());
        }
    }
}
