package io.guichet.persistence.charging;

import io.guichet.application.charging.query.ListUsage;
import io.guichet.domain.access.Reach;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.charging.UsageTotal;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.subscription.Reaches;

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
            """;

    private static final String ORDERED =
            " group by u.month, u.plan, u.label order by u.plan, u.label";

    /** Of the same label. */
    private static final String SERVICE =
            """
             from ServiceRow s join CustomerRow c on c.number = s.customer
                left join PlanRow p on p.seller = c.seller and p.code = s.plan
            where s.customer = u.customer and s.label = u.label
            """;

    private static final String ACCOUNT =
            """
            select a.id from AccountRow a where a.customer = u.customer and a.deletedAt is null
                and a.name = u.label and a.name in :accounts
            """;

    /** Of which it is the name, and which is not within reach. */
    private static final String OTHER_ACCOUNT =
            """
            select o.id from AccountRow o where o.customer = u.customer and o.deletedAt is null
                and o.name = u.label and o.name not in :accounts
            """;

    private final EntityManager entityManager;

    public JpaListUsage(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<UsageTotal> of(CustomerNumber customer, Reach reach, YearMonth month) {
        return Reaches.bind(
                        reach, entityManager.createQuery(OF + within(reach) + ORDERED, Used.class))
                .setParameter("nothing", BigDecimal.ZERO)
                .setParameter("customer", customer.value())
                .setParameter("month", month.atDay(1))
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(Used::toTotal)
                .toList();
    }

    /**
     * A label tells whose usage it is only as long as no other service has it, and no other account
     * is called so.
     */
    private static String within(Reach reach) {
        String reached = SERVICE + Reaches.within(reach);
        return reach.isAll()
                ? ""
                : " and not exists ("
                        + OTHER_ACCOUNT
                        + ") and (exists ("
                        + ACCOUNT
                        + ") or exists (select s.id"
                        + reached
                        + "))"
                        + " and (select count(s.id)"
                        + SERVICE
                        + ") = (select count(s.id)"
                        + reached
                        + ")";
    }

    record Used(LocalDate month, String plan, String label, BigDecimal before, BigDecimal all) {

        UsageTotal toTotal() {
            return new UsageTotal(YearMonth.from(month), new PlanCode(plan), label, before, all);
        }
    }
}
