package io.guichet.persistence.policy;

import io.guichet.application.policy.port.Policies;
import io.guichet.application.policy.query.ListPolicies;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Policies, found by way of their primary key. */
public final class JpaPolicies implements Policies, ListPolicies {

    /** A day after every policy. */
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final EntityManager entityManager;

    public JpaPolicies(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<DatedPolicy> on(SellerCode seller, LocalDate day) {
        return upTo(seller, day, 1).stream().findFirst();
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
        return upTo(seller, FOR_EVER, MOST);
    }

    private List<DatedPolicy> upTo(SellerCode seller, LocalDate day, int most) {
        return entityManager
                .createQuery(
                        "select p from PolicyRow p"
                                + " where p.seller = :seller and p.effectiveFrom <= :day"
                                + " order by p.effectiveFrom desc, p.revision desc",
                        PolicyRow.class)
                .setParameter("seller", seller.value())
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(PolicyRow::toPolicy)
                .toList();
    }
}
