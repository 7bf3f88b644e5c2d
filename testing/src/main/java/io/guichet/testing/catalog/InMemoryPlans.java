package io.guichet.testing.catalog;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.catalog.query.PlanFilter;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PriceAnnouncement;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalog in memory. */
public final class InMemoryPlans implements Plans, ListPlans, PriceAnnouncements {

    private final InMemoryTransactions transactions;
    private final Table<Key, Plan> plans;
    private final Table<List<?>, Announced> announcements;

    public InMemoryPlans(InMemoryTransactions transactions) {
        this.transactions = transactions;
        plans = new Table<>(transactions);
        announcements = new Table<>(transactions);
    }

    @Override
    public Optional<Plan> find(SellerCode seller, PlanCode code) {
        return plans.find(new Key(seller, code));
    }

    @Override
    public Map<PlanCode, Plan> findAll(SellerCode seller, Collection<PlanCode> codes) {
        return codes.stream()
                .distinct()
                .flatMap(code -> find(seller, code).stream())
                .collect(toMap(Plan::code, identity()));
    }

    @Override
    public Map<PlanCode, PlanFamily> families(SellerCode seller) {
        return plans.rows()
                .filter(plan -> plan.seller().equals(seller))
                .collect(toMap(Plan::code, Plan::family));
    }

    @Override
    public Optional<Plan> lock(SellerCode seller, PlanCode code) {
        transactions.requireUnderWay();
        return find(seller, code);
    }

    @Override
    public void add(Plan plan) {
        transactions.requireUnderWay();
        if (!plans.add(new Key(plan.seller(), plan.code()), plan)) {
            throw new IllegalStateException("there is a plan " + plan.code());
        }
    }

    @Override
    public void save(Plan plan) {
        transactions.requireUnderWay();
        Key key = new Key(plan.seller(), plan.code());
        if (plans.find(key).isEmpty()) {
            throw new ConcurrentUpdateException("plan " + plan.code());
        }
        plans.put(key, plan);
    }

    @Override
    public Page<Plan> onSale(SaleDay sale, PlanFilter filter, String after, int limit) {
        List<Plan> found =
                plans.rows()
                        .filter(plan -> plan.seller().equals(sale.seller()))
                        .filter(plan -> filter.lets(plan, sale.day()))
                        .filter(plan -> plan.code().value().compareTo(after) > 0)
                        .sorted(comparing(plan -> plan.code().value()))
                        .limit(limit + 1L)
                        .toList();
        return Page.of(found, limit);
    }

    @Override
    public List<PriceAnnouncement> of(SellerCode seller, Collection<PlanCode> codes) {
        return announcements
                .rows()
                .filter(row -> row.seller().equals(seller))
                .map(Announced::announcement)
                .filter(one -> codes.contains(one.plan()))
                .sorted(
                        comparing((PriceAnnouncement one) -> one.plan().value())
                                .thenComparing(one -> one.period().months())
                                .thenComparing(PriceAnnouncement::from))
                .toList();
    }

    @Override
    public void add(SellerCode seller, PriceAnnouncement added) {
        transactions.requireUnderWay();
        List<?> key = List.of(seller, added.plan(), added.period(), added.from());
        announcements.add(key, new Announced(seller, added));
    }

    private record Announced(SellerCode seller, PriceAnnouncement announcement) {}

    private record Key(SellerCode seller, PlanCode code) {}
}
