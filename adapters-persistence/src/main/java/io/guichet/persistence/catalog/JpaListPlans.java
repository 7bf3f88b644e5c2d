package io.guichet.persistence.catalog;

import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.catalog.query.PlanFilter;
import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.SellerCode;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be bought on a day. */
public final class JpaListPlans implements ListPlans {

    private static final String ON_SALE =
            """
            select p from PlanRow p where p.seller = :seller and p.code > :after
                and (:family is null or p.family = :family)
                and (:every = true or p.code in :among)
                and (:plan is null or exists (select 1 from PlanLinkRow l
                    where l.seller = p.seller and l.plan = p.code
                        and l.kind = :goesWith and l.target = :plan))
                and exists (select 1 from PlanPriceRow r
                    where r.seller = p.seller and r.plan = p.code and r.validFrom <= :day
                        and r.periodMonths >= :months
                        and (r.validUntil is null or r.validUntil > :day))
            order by p.code
            """;

    private final EntityManager entityManager;
    private final PlanReader reader;

    public JpaListPlans(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.reader = new PlanReader(entityManager);
    }

    @Override
    public Page<Plan> onSale(SaleDay sale, PlanFilter filter, String after, int limit) {
        String seller = sale.seller().value();
        TypedQuery<PlanRow> query =
                entityManager
                        .createQuery(ON_SALE, PlanRow.class)
                        .setParameter("seller", seller)
                        .setParameter("after", after)
                        .setParameter("day", sale.day())
                        .setParameter("months", filter.lasting() ? 1 : 0)
                        .setParameter("family", filter.family().orElse(null))
                        .setParameter("every", filter.among().isEmpty())
                        .setParameter("among", among(filter))
                        .setParameter("plan", filter.goingWith().map(PlanCode::value).orElse(null))
                        .setParameter("goesWith", PlanLinkRow.Kind.GOES_WITH)
                        .setMaxResults(limit + 1);
        return Page.of(reader.read(seller, query), limit);
    }

    private static List<String> among(PlanFilter filter) {
        return filter.among().orElse(Set.of()).stream().map(PlanCode::value).toList();
    }

    @Override
    public Optional<Plan> find(SellerCode seller, PlanCode code) {
        return new JpaPlans(entityManager).find(seller, code);
    }
}
