package io.guichet.testing.debit;

import static java.util.Comparator.comparing;

import io.guichet.application.debit.port.Debits;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Debits, in memory. */
public final class InMemoryDirectDebits implements Debits {

    private static final Comparator<Debit> BY_ID =
            comparing(debit -> debit.id().value(), Ids.BY_BYTES);

    private static final Comparator<Debit> BY_DAY =
            comparing(Debit::collectOn).thenComparing(BY_ID);

    private final InMemoryTransactions transactions;
    private final Table<DebitId, Debit> debits;
    private final Table<DebitId, Debit>.Index<DocumentReference> byInvoice;

    InMemoryDirectDebits(InMemoryTransactions transactions) {
        this.transactions = transactions;
        debits = new Table<>(transactions);
        byInvoice = debits.by(Debit::invoice);
    }

    @Override
    public Optional<Debit> find(DebitId id) {
        return debits.find(id);
    }

    @Override
    public List<Debit> of(DocumentReference invoice) {
        return byInvoice
                .of(invoice)
                .sorted(comparing(Debit::announcedAt).thenComparing(BY_ID))
                .toList();
    }

    @Override
    public List<Debit> announcedBy(MandateId mandate) {
        return announced(debit -> debit.mandate().equals(mandate), BY_ID);
    }

    @Override
    public List<Debit> announcedBetween(
            SellerCode seller, LocalDate from, LocalDate until, int limit) {
        return announced(
                        debit ->
                                debit.seller().equals(seller)
                                        && !debit.collectOn().isBefore(from)
                                        && !debit.collectOn().isAfter(until),
                        BY_DAY)
                .stream()
                .limit(limit)
                .toList();
    }

    public boolean areBecomingCredit(CustomerNumber customer) {
        return debits.rows()
                .filter(debit -> debit.customer().equals(customer))
                .filter(debit -> debit.state() == State.SENT)
                .anyMatch(debit -> debit.excess().isPositive());
    }

    @Override
    public List<Debit> in(CollectionId collection) {
        return debits.rows()
                .filter(debit -> debit.collection().filter(collection::equals).isPresent())
                .sorted(BY_DAY)
                .toList();
    }

    @Override
    public long unanswered(LocalDate collectedBy) {
        return debits.rows()
                .filter(debit -> debit.state() == State.SENT)
                .filter(debit -> !debit.collectOn().isAfter(collectedBy))
                .count();
    }

    @Override
    public void add(Debit debit) {
        transactions.requireUnderWay();
        boolean another = of(debit.invoice()).stream().anyMatch(Debit::isPending);
        if (debit.isPending() && another || !debits.add(debit.id(), debit)) {
            throw new ConcurrentUpdateException("debit " + debit.id());
        }
    }

    @Override
    public void save(Debit debit) {
        transactions.requireUnderWay();
        if (debits.find(debit.id()).orElseThrow().version() != debit.version()) {
            throw new ConcurrentUpdateException("debit " + debit.id());
        }
        debits.put(debit.id(), nextVersion(debit));
    }

    private List<Debit> announced(Predicate<Debit> wanted, Comparator<Debit> order) {
        return debits.rows()
                .filter(debit -> debit.state() == State.ANNOUNCED)
                .filter(wanted)
                .sorted(order)
                .toList();
    }

    private static Debit nextVersion(Debit debit) {
        return new Debit(
                debit.id(),
                debit.seller(),
                debit.customer(),
                debit.invoice(),
                debit.mandate(),
                debit.amount(),
                debit.reserved(),
                debit.collectOn(),
                debit.state(),
                debit.collection(),
                debit.returned(),
                debit.announcedAt(),
                debit.changedAt(),
                debit.version() + 1);
    }
}
