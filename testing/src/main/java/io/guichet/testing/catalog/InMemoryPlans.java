package io.guichet.testing.catalog;

import static java.util.Comparator.comparing;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The catalog in memory. */
public final class InMemoryPlans implements Plans, ListPlans {

    private final InMemoryTransactions transactions;
    private final Table<Key, Plan> plans;

    public InMemoryPlans(InMemoryTransactions transactions) {
        this.transactions = transactions;
        plans = new Table<>(transactions);
    }

    @Override
    public Optional<Plan> find(SellerCode seller, PlanCode code) {
        return plans.find(new Key(seller, code));
    }

    @Override
    public void add(Plan plan) {
        transactions.requireUnderWay();
        if (!plans.add(new Key(plan.seller(), plan.code()), plan)) {
            throw new IllegalStateException("there is a plan " + plan.code());
        }
    }

    @Override
    public Page<Plan> onSale(SellerCode seller, LocalDate day, String after, int limit) {
        List<Plan> found =
                plans.rows()
                        .filter(plan -> plan.seller().equals(seller))
                        .filter(plan -> !plan.pricesOn(day).isEmpty())
                        .filter(plan -> plan.code().value().compareTo(after) > 0)
                        .sorted(comparing(plan -> plan.code().value()))
                        .limit(limit + 1L)
                        .toList();
        return Page.of(found, limit);
    }

    private record Key(SellerCode seller, PlanCode code) {}
}
