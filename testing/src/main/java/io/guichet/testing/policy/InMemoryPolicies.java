package io.guichet.testing.policy;

import io.guichet.application.policy.port.Policies;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Policies in memory. */
public final class InMemoryPolicies implements Policies, PolicyStores {

    private final InMemoryTransactions transactions;
    private final Table<List<?>, DatedPolicy> rows;

    public InMemoryPolicies(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public Optional<DatedPolicy> on(SellerCode seller, LocalDate day) {
        return of(seller).filter(policy -> !policy.effectiveFrom().isAfter(day)).findFirst();
    }

    @Override
    public List<LocalDate> days(SellerCode seller) {
        return of(seller).map(DatedPolicy::effectiveFrom).distinct().sorted().toList();
    }

    @Override
    public void add(DatedPolicy policy) {
        transactions.requireUnderWay();
        long revision =
                of(policy.seller())
                        .filter(other -> other.effectiveFrom().equals(policy.effectiveFrom()))
                        .count();
        if (!rows.add(List.of(policy.seller(), policy.effectiveFrom(), revision), policy)) {
            throw new ConcurrentUpdateException("policy");
        }
    }

    @Override
    public List<DatedPolicy> list(SellerCode seller) {
        return of(seller).limit(MOST).toList();
    }

    @Override
    public Policies policies() {
        return this;
    }

    private Stream<DatedPolicy> of(SellerCode seller) {
        List<DatedPolicy> latestLast =
                rows.rows()
                        .filter(policy -> policy.seller().equals(seller))
                        .sorted(Comparator.comparing(DatedPolicy::effectiveFrom))
                        .toList();
        return latestLast.reversed().stream();
    }
}
