package io.guichet.persistence.charging;

import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.charging.UsageReport;
import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** Reports of usage, summed by the database. */
public final class JpaUsageReports implements UsageReports {

    private static final String AMONG =
            "select u from UsageReportRow u where u.customer = :customer and u.id in :ids";

    private static final String OF =
            """
            select u from UsageReportRow u where u.customer = :customer and u.id > :after
            order by u.id
            """;

    /** What nobody rated of some months that are over, and since when it is there. */
    private static final String UNRATED =
            """
            unrated as (
                select u.customer, u.month, u.plan, u.label, min(u.reported_at) as first_at
                from guichet.usage_report u%s
                where not u.rated and u.month < :month and %s
                group by u.customer, u.month, u.plan, u.label)
            """;

    /** Looked up for each: most of what was ever reported is rated, and none of it is read. */
    private static final String IS_DUE =
            """
            (n.first_at < :begun or not coalesce((
                select true from guichet.usage_report r
                where r.customer = n.customer and r.month = n.month and r.plan = n.plan
                    and r.label = n.label and r.rated
                limit 1), false))
            """;

    private static final String TO_RATE =
            "with "
                    + UNRATED.formatted(
                            " join guichet.customer k on k.number = u.customer",
                            "k.seller = :seller and u.customer > :after")
                    + "select distinct n.customer from unrated n where "
                    + IS_DUE
                    + "order by n.customer limit :limit";

    private static final String REPORTED =
            """
            select u.id from UsageReportRow u join CustomerRow k on k.number = u.customer
            where u.plan = :plan and k.seller = :seller
            """;

    /** What is marked here is seen by the sums as it was before. */
    private static final String RATE =
            "with "
                    + UNRATED.formatted("", "u.customer = :customer")
                    + ", due as (select n.* from unrated n where "
                    + IS_DUE
                    + """
            ),
            marked as (
                update guichet.usage_report u set rated = true
                from due d
                where u.customer = :customer and u.month = d.month and u.plan = d.plan
                    and u.label = d.label and not u.rated
                returning u.month, u.plan, u.label, u.quantity),
            added as (
                select month, plan, label, sum(quantity) as quantity
                from marked group by month, plan, label)
            select cast(a.month as date), a.plan, a.label,
                coalesce((select sum(u.quantity) from guichet.usage_report u
                    where u.customer = :customer and u.month = a.month and u.plan = a.plan
                        and u.label = a.label and u.rated), 0),
                a.quantity
            from added a order by a.month, a.plan, a.label collate "C"
            """;

    private final EntityManager entityManager;

    public JpaUsageReports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Page<UsageReport> of(CustomerNumber customer, String after, int limit) {
        return Page.of(
                entityManager
                        .createQuery(OF, UsageReportRow.class)
                        .setParameter("customer", customer.value())
                        .setParameter("after", after)
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .peek(entityManager::detach)
                        .map(UsageReportRow::toReport)
                        .toList(),
                limit);
    }

    @Override
    public List<UsageReport> among(CustomerNumber customer, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(AMONG, UsageReportRow.class)
                        .setParameter("customer", customer.value())
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .peek(entityManager::detach)
                        .map(UsageReportRow::toReport)
                        .toList();
    }

    @Override
    public boolean isReported(SellerCode seller, PlanCode plan) {
        return !entityManager
                .createQuery(REPORTED, String.class)
                .setParameter("plan", plan.value())
                .setParameter("seller", seller.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void add(Collection<Arrived> arrived) {
        Rows.add(
                entityManager,
                "reports of usage",
                arrived.stream().map(UsageReportRow::from).toList());
    }

    @Override
    public List<CustomerNumber> toRate(SellerCode seller, Present present, long after, int limit) {
        List<?> numbers =
                entityManager
                        .createNativeQuery(TO_RATE, Long.class)
                        .setParameter("month", present.month().atDay(1))
                        .setParameter("begun", present.begunAt())
                        .setParameter("seller", seller.value())
                        .setParameter("after", after)
                        .setParameter("limit", limit)
                        .getResultList();
        return numbers.stream().map(Long.class::cast).map(CustomerNumber::new).toList();
    }

    @Override
    public List<UsageTotal> rate(CustomerNumber customer, Present present) {
        List<?> rows =
                entityManager
                        .createNativeQuery(RATE, Object[].class)
                        .setParameter("customer", customer.value())
                        .setParameter("month", present.month().atDay(1))
                        .setParameter("begun", present.begunAt())
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(JpaUsageReports::total).toList();
    }

    private static UsageTotal total(Object[] row) {
        BigDecimal before = (BigDecimal) row[3];
        return new UsageTotal(
                YearMonth.from(day(row[0])),
                new PlanCode((String) row[1]),
                (String) row[2],
                before,
                before.add((BigDecimal) row[4]));
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
