package io.guichet.persistence.catalog;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.guichet.application.catalog.port.Plans;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The plans with their prices and links, which are written anew when a plan is changed. */
public final class JpaPlans implements Plans {

    private static final List<String> PARTS = List.of("PlanPriceRow", "PlanLinkRow");

    private final EntityManager entityManager;
    private final PlanReader reader;

    public JpaPlans(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.reader = new PlanReader(entityManager);
    }

    @Override
    public Optional<Plan> find(SellerCode seller, PlanCode code) {
        return reader.named(seller.value(), code.value()).stream().findFirst();
    }

    @Override
    public Map<PlanCode, Plan> findAll(SellerCode seller, Collection<PlanCode> codes) {
        return codes.isEmpty()
                ? Map.of()
                : reader.named(seller.value(), values(codes)).stream()
                        .collect(toMap(Plan::code, identity()));
    }

    /** What {@link #find} asks. */
    public static Asked[] named(SellerCode seller, PlanCode code) {
        return PlanReader.asked(seller.value(), code.value());
    }

    /** What {@link #findAll} asks. */
    public static Asked[] named(SellerCode seller, Collection<PlanCode> codes) {
        return PlanReader.asked(seller.value(), values(codes));
    }

    /** Always in the same order: the same codes are the same question. */
    private static String[] values(Collection<PlanCode> codes) {
        return codes.stream().map(PlanCode::value).sorted().toArray(String[]::new);
    }

    @Override
    public Map<PlanCode, PlanFamily> families(SellerCode seller) {
        return entityManager
                .createQuery(
                        "select p.code, p.family from PlanRow p where p.seller = :seller",
                        Object[].class)
                .setParameter("seller", seller.value())
                .getResultStream()
                .collect(toMap(row -> new PlanCode((String) row[0]), row -> (PlanFamily) row[1]));
    }

    @Override
    public Optional<Plan> lock(SellerCode seller, PlanCode code) {
        TypedQuery<PlanRow> locking =
                query(seller, code).setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return reader.read(seller.value(), locking).stream().findFirst();
    }

    @Override
    public void add(Plan plan) {
        if (find(plan.seller(), plan.code()).isPresent()) {
            throw new IllegalStateException(plan.seller() + " has a plan " + plan.code());
        }
        Rows.add(entityManager, "plan " + plan.code(), List.of(PlanRow.from(plan)));
        addParts(plan);
    }

    @Override
    public void save(Plan plan) {
        PlanRow row = query(plan.seller(), plan.code()).getResultStream().findFirst().orElse(null);
        Rows.requireOne("plan " + plan.code(), row == null ? 0 : 1);
        row.take(plan.rules());
        entityManager.flush();
        entityManager.detach(row);
        for (String part : PARTS) {
            entityManager
                    .createQuery(
                            "delete from "
                                    + part
                                    + " p where p.seller = :seller and p.plan = :plan")
                    .setParameter("seller", plan.seller().value())
                    .setParameter("plan", plan.code().value())
                    .executeUpdate();
        }
        addParts(plan);
    }

    private void addParts(Plan plan) {
        List<PlanPriceRow> prices =
                IntStream.range(0, plan.prices().size())
                        .mapToObj(position -> PlanPriceRow.from(plan, position))
                        .toList();
        Rows.add(entityManager, "prices of plan " + plan.code(), prices);
        Rows.add(entityManager, "links of plan " + plan.code(), PlanLinkRow.from(plan));
    }

    private TypedQuery<PlanRow> query(SellerCode seller, PlanCode code) {
        return entityManager
                .createQuery(
                        "select p from PlanRow p where p.seller = :seller and p.code = :code",
                        PlanRow.class)
                .setParameter("seller", seller.value())
                .setParameter("code", code.value());
    }
}
