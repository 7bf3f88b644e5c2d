package io.guichet.testing.billing;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is open on each invoice, in memory. */
public final class InMemoryReceivables implements Receivables {

    private final InMemoryTransactions transactions;
    private final Table<DocumentReference, Receivable> receivables;
    private final Table<DocumentReference, Receivable>.Index<CustomerNumber> byCustomer;

    public InMemoryReceivables(InMemoryTransactions transactions) {
        this.transactions = transactions;
        receivables = new Table<>(transactions);
        byCustomer = receivables.by(Receivable::customer);
    }

    @Override
    public Optional<Receivable> find(DocumentReference invoice) {
        return receivables.find(invoice);
    }

    @Override
    public List<Receivable> openOf(CustomerNumber customer) {
        return of(customer)
                .filter(receivable -> receivable.open().isPositive())
                .sorted(comparing(Receivable::dueOn).thenComparing(Receivable::invoice))
                .toList();
    }

    /** Whatever is open. */
    public Stream<Receivable> open() {
        return receivables.rows().filter(receivable -> receivable.open().isPositive());
    }

    @Override
    public void add(Receivable receivable) {
        transactions.requireUnderWay();
        if (!receivables.add(receivable.invoice(), receivable)) {
            throw new IllegalStateException("there is a receivable " + receivable.invoice());
        }
    }

    @Override
    public void save(Receivable receivable) {
        transactions.requireUnderWay();
        Receivable stored = receivables.find(receivable.invoice()).orElseThrow();
        if (stored.version() != receivable.version()) {
            throw new ConcurrentUpdateException("receivable " + receivable.invoice());
        }
        receivables.put(receivable.invoice(), receivable.nextVersion());
    }

    /** What is open on the invoices of one customer. */
    public Stream<Receivable> of(CustomerNumber customer) {
        return byCustomer.of(customer);
    }

    /** Replaces what is stored behind everybody's back, to see whether it is noticed. */
    public void tamper(Receivable receivable) {
        receivables.put(receivable.invoice(), receivable);
    }
}
