package io.guichet.persistence.catalog;

import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.SellerCode;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.Optional;

/** What can be bought on a day. */
public final class JpaListPlans implements ListPlans {

    private static final String ON_SALE =
            """
            select p from PlanRow p where p.seller = :seller and p.code > :after
                and exists (select 1 from PlanPriceRow r
                    where r.seller = p.seller and r.plan = p.code and r.validFrom <= :day
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
    public Page<Plan> onSale(SellerCode seller, LocalDate day, String after, int limit) {
        return Page.of(
                reader.read(
                        seller.value(),
                        entityManager
                                .createQuery(ON_SALE, PlanRow.class)
                                .setParameter("seller", seller.value())
                                .setParameter("after", after)
                                .setParameter("day", day)
                                .setMaxResults(limit + 1)),
                limit);
    }

    @Override
    public Optional<Plan> find(SellerCode seller, PlanCode code) {
        return new JpaPlans(entityManager).find(seller, code);
    }
}
