package io.guichet.persistence.charging;

import io.guichet.application.charging.query.ListUsage;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.EntityManager;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A month's usage in one query. */
public final class JpaListUsage implements ListUsage {

    private static final String OF =
            """
            select new io.guichet.persistence.charging.JpaListUsage$Used(
                u.month, u.plan, u.label,
                sum(case when u.rated then u.quantity else :nothing end), sum(u.quantity))
            from UsageReportRow u where u.customer = :customer and u.month = :month
            group by u.month, u.plan, u.label order by u.plan, u.label
            """;

    private final EntityManager entityManager;

    public JpaListUsage(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<UsageTotal> of(CustomerNumber customer, YearMonth month) {
        return entityManager
                .createQuery(OF, Used.class)
                .setParameter("nothing", BigDecimal.ZERO)
                .setParameter("customer", customer.value())
                .setParameter("month", month.atDay(1))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(Used::toTotal)
                .toList();
    }

    record Used(LocalDate month, String plan, String label, BigDecimal before, BigDecimal all) {

        UsageTotal toTotal() {
            return new UsageTotal(YearMonth.from(month), new PlanCode(plan), label, before, all);
        }
    }
}
