package io.guichet.testing.charging;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.charging.query.ListUsage;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.access.Reach;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;
import io.guichet.testing.subscription.InMemoryListServices;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reports of usage in memory. */
public final class InMemoryUsageReports implements UsageReports, ListUsage {

    private static final Comparator<UsageTotal> BY_KIND =
            comparing(UsageTotal::month)
                    .thenComparing(total -> total.plan().value())
                    .thenComparing(UsageTotal::label);

    private final InMemoryTransactions transactions;
    private final Customers customers;
    private final InMemoryListServices services;
    private final Table<Key, Kept> reports;

    InMemoryUsageReports(
            InMemoryTransactions transactions, Customers customers, InMemoryListServices services) {
        this.transactions = transactions;
        this.customers = customers;
        this.services = services;
        reports = new Table<>(transactions);
    }

    @Override
    public List<UsageReport> among(CustomerNumber customer, Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> reports.find(new Key(customer, id)).stream())
                .map(kept -> kept.arrived().report())
                .toList();
    }

    @Override
    public Page<UsageReport> of(CustomerNumber customer, String after, int limit) {
        return Page.of(
                reports.rows()
                        .map(kept -> kept.arrived().report())
                        .filter(report -> report.customer().equals(customer))
                        .filter(report -> report.id().compareTo(after) > 0)
                        .sorted(comparing(UsageReport::id))
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    @Override
    public boolean isReported(SellerCode seller, PlanCode plan) {
        return reports.rows()
                .map(kept -> kept.arrived().report())
                .filter(report -> report.plan().equals(plan))
                .map(report -> customers.find(report.customer()).orElseThrow())
                .anyMatch(customer -> customer.seller().equals(seller));
    }

    @Override
    public void add(Collection<Arrived> arrived) {
        transactions.requireUnderWay();
        for (Arrived each : arrived) {
            if (!reports.add(Key.of(each), new Kept(each, false))) {
                throw new ConcurrentUpdateException("usage report " + each.report().id());
            }
        }
    }

    public boolean isUnrated(CustomerNumber customer) {
        return reports.rows()
                .filter(kept -> !kept.rated())
                .anyMatch(kept -> kept.arrived().report().customer().equals(customer));
    }

    @Override
    public List<CustomerNumber> toRate(SellerCode seller, Present present, long after, int limit) {
        return unrated(present)
                .map(kept -> kept.arrived().report().customer())
                .filter(number -> customers.find(number).orElseThrow().seller().equals(seller))
                .map(CustomerNumber::value)
                .filter(number -> number > after)
                .distinct()
                .sorted()
                .limit(limit)
                .map(CustomerNumber::new)
                .toList();
    }

    @Override
    public List<UsageTotal> rate(CustomerNumber customer, Present present) {
        transactions.requireUnderWay();
        List<Kept> marked =
                unrated(present)
                        .filter(kept -> kept.arrived().report().customer().equals(customer))
                        .toList();
        List<Kind> kinds = marked.stream().map(Kind::of).distinct().toList();
        marked.forEach(kept -> reports.put(Key.of(kept.arrived()), new Kept(kept.arrived(), true)));
        return kinds.stream()
                .map(
                        kind -> {
                            BigDecimal all = sum(rated(customer, kind));
                            BigDecimal added =
                                    sum(marked.stream().filter(kept -> Kind.of(kept).equals(kind)));
                            return kind.total(all.subtract(added), all);
                        })
                .sorted(BY_KIND)
                .toList();
    }

    @Override
    public List<UsageTotal> of(CustomerNumber customer, Reach reach, YearMonth month) {
        return reports
                .rows()
                .filter(kept -> kept.arrived().report().customer().equals(customer))
                .filter(kept -> kept.arrived().month().equals(month))
                .filter(
                        kept ->
                                reach.isAll()
                                        || services.isLabelWithin(
                                                customer, reach, kept.arrived().report().label()))
                .collect(groupingBy(Kind::of))
                .entrySet()
                .stream()
                .map(
                        each ->
                                each.getKey()
                                        .total(
                                                sum(each.getValue().stream().filter(Kept::rated)),
                                                sum(each.getValue().stream())))
                .sorted(BY_KIND)
                .limit(MOST)
                .toList();
    }

    private Stream<Kept> unrated(Present present) {
        return reports
                .rows()
                .filter(kept -> !kept.rated())
                .filter(kept -> kept.arrived().month().isBefore(present.month()))
                .collect(
                        groupingBy(
                                kept ->
                                        Map.entry(
                                                kept.arrived().report().customer(), Kind.of(kept))))
                .entrySet()
                .stream()
                .filter(
                        group ->
                                group.getValue().stream()
                                                .map(kept -> kept.arrived().at())
                                                .anyMatch(present.begunAt()::isAfter)
                                        || rated(group.getKey().getKey(), group.getKey().getValue())
                                                .findAny()
                                                .isEmpty())
                .flatMap(group -> group.getValue().stream());
    }

    private Stream<Kept> rated(CustomerNumber customer, Kind kind) {
        return reports.rows()
                .filter(Kept::rated)
                .filter(kept -> kept.arrived().report().customer().equals(customer))
                .filter(kept -> Kind.of(kept).equals(kind));
    }

    private static BigDecimal sum(Stream<Kept> kept) {
        return kept.map(each -> each.arrived().report().quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Key(CustomerNumber customer, String id) {

        static Key of(Arrived arrived) {
            return new Key(arrived.report().customer(), arrived.report().id());
        }
    }

    private record Kept(Arrived arrived, boolean rated) {}

    private record Kind(YearMonth month, PlanCode plan, String label) {

        static Kind of(Kept kept) {
            UsageReport report = kept.arrived().report();
            return new Kind(kept.arrived().month(), report.plan(), report.label());
        }

        UsageTotal total(BigDecimal before, BigDecimal all) {
            return new UsageTotal(month, plan, label, before, all);
        }
    }
}
