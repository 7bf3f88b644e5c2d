package io.guichet.persistence.payment;

import io.guichet.application.payment.query.ListRefunds;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.Optional;

/** Refunds and paid-back credit. */
public final class JpaListRefunds implements ListRefunds {

    private static final String LIST =
            """
            select r from RefundRow r
            where %s and (r.startedAt, r.id) < (:at, :last)
            order by r.startedAt desc, r.id desc
            """;

    private final EntityManager entityManager;

    public JpaListRefunds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Page<Refund> list(CustomerNumber customer, RefundPosition after, int limit) {
        return page(
                query("r.customer = :customer").setParameter("customer", customer.value()),
                after,
                limit);
    }

    @Override
    public Page<Refund> requested(RefundPosition after, int limit) {
        return page(query("r.state = REQUESTED"), after, limit);
    }

    @Override
    public Optional<Refund> find(CustomerNumber customer, RefundId id) {
        return new JpaRefunds(entityManager)
                .find(id)
                .filter(refund -> refund.customer().equals(customer));
    }

    private TypedQuery<RefundRow> query(String condition) {
        return entityManager.createQuery(LIST.formatted(condition), RefundRow.class);
    }

    private Page<Refund> page(TypedQuery<RefundRow> query, RefundPosition after, int limit) {
        return Page.of(
                query
                        .setParameter("at", after.startedAt())
                        .setParameter("last", after.id())
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .peek(entityManager::detach)
                        .map(RefundRow::toRefund)
                        .toList(),
                limit);
    }
}
