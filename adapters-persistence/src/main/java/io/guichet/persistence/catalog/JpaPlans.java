package io.guichet.persistence.catalog;

import io.guichet.application.catalog.port.Plans;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The plans and their prices. */
public final class JpaPlans implements Plans {

    private final EntityManager entityManager;
    private final PlanReader reader;

    public JpaPlans(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.reader = new PlanReader(entityManager);
    }

    @Override
    public Optional<Plan> find(SellerCode seller, PlanCode code) {
        return reader
                .read(
                        seller.value(),
                        entityManager
                                .createQuery(
                                        "select p from PlanRow p"
                                                + " where p.seller = :seller and p.code = :code",
                                        PlanRow.class)
                                .setParameter("seller", seller.value())
                                .setParameter("code", code.value()))
                .stream()
                .findFirst();
    }

    @Override
    public void add(Plan plan) {
        if (find(plan.seller(), plan.code()).isPresent()) {
            throw new IllegalStateException(plan.seller() + " has a plan " + plan.code());
        }
        Rows.add(entityManager, "plan " + plan.code(), List.of(PlanRow.from(plan)));
        List<PlanPriceRow> prices =
                IntStream.range(0, plan.prices().size())
                        .mapToObj(position -> PlanPriceRow.from(plan, position))
                        .toList();
        Rows.add(entityManager, "prices of plan " + plan.code(), prices);
    }
}
