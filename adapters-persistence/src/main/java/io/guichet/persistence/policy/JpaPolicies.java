package io.guichet.persistence.policy;

import io.guichet.application.policy.port.Policies;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Policies, found by way of their primary key. */
public final class JpaPolicies implements Policies {

    private static final RowQuery ON =
            RowQuery.of(
                            """
                            select {p} from guichet.billing_policy p
                            where p.seller = ? and p.effective_from <= ?
                            order by p.effective_from desc, p.revision desc limit 1
                            """,
                            PolicyRow.class)
                    .kept();

    private final EntityManager entityManager;

    public JpaPolicies(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<DatedPolicy> on(SellerCode seller, LocalDate day) {
        return ON.list(entityManager, PolicyRow.class, seller.value(), day).stream()
                .map(PolicyRow::toPolicy)
                .findFirst();
    }

    @Override
    public List<LocalDate> days(SellerCode seller) {
        return entityManager
                .createQuery(
                        "select distinct p.effectiveFrom from PolicyRow p"
                                + " where p.seller = :seller order by p.effectiveFrom",
                        LocalDate.class)
                .setParameter("seller", seller.value())
                .getResultList();
    }

    @Override
    public void add(DatedPolicy policy) {
        int revision =
                entityManager
                        .createQuery(
                                "select coalesce(max(p.revision), 0) + 1 from PolicyRow p"
                                        + " where p.seller = :seller and p.effectiveFrom = :day",
                                Integer.class)
                        .setParameter("seller", policy.seller().value())
                        .setParameter("day", policy.effectiveFrom())
                        .getSingleResult();
        Rows.add(entityManager, "policy", List.of(PolicyRow.from(policy, revision)));
    }

    @Override
    public List<DatedPolicy> list(SellerCode seller) {
        return entityManager
                .createQuery(
                        "select p from PolicyRow p"
                                + " where p.seller = :seller"
                                + " order by p.effectiveFrom desc, p.revision desc",
                        PolicyRow.class)
                .setParameter("seller", seller.value())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(PolicyRow::toPolicy)
                .toList();
    }
}
