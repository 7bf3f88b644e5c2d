package io.guichet.persistence.payment;

import io.guichet.application.payment.port.Refunds;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Money on its way back; a change is one statement that names the version it was read at. */
public final class JpaRefunds implements Refunds {

    private static final String OF_PAYMENT =
            """
            select r from RefundRow r where r.payment = :key order by r.startedAt, r.id
            """;

    private static final String REQUESTED =
            """
            select r from RefundRow r where r.customer = :key and r.state = REQUESTED
            order by r.startedAt desc, r.id desc
            """;

    private static final String HANGING =
            """
            select r.id from RefundRow r where r.state = SENDING and r.changedAt < :before
            order by r.changedAt, r.id
            """;

    private static final String UPDATE =
            """
            update RefundRow r set r.state = :state, r.changedAt = :changedAt,
                r.version = r.version + 1
            where r.id = :id and r.version = :version
            """;

    private final EntityManager entityManager;

    public JpaRefunds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return Rows.find(entityManager, RefundRow.class, id.value()).map(RefundRow::toRefund);
    }

    @Override
    public List<Refund> of(PaymentId payment) {
        return list(OF_PAYMENT, payment.value());
    }

    @Override
    public List<Refund> requestedBy(CustomerNumber customer) {
        return list(REQUESTED, customer.value());
    }

    @Override
    public List<RefundId> hanging(Instant before, int limit) {
        return entityManager
                .createQuery(HANGING, UUID.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(RefundId::new)
                .toList();
    }

    @Override
    public void add(Refund refund) {
        Rows.add(entityManager, nameOf(refund), List.of(RefundRow.from(refund)));
    }

    @Override
    public void save(Refund refund) {
        String name = nameOf(refund);
        Rows.requireOne(name, Rows.race(name, () -> update(refund)));
    }

    private int update(Refund refund) {
        return entityManager
                .createQuery(UPDATE)
                .setParameter("state", refund.state())
                .setParameter("changedAt", refund.changedAt())
                .setParameter("id", refund.id().value())
                .setParameter("version", refund.version())
                .executeUpdate();
    }

    private List<Refund> list(String query, Object key) {
        return entityManager
                .createQuery(query, RefundRow.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(RefundRow::toRefund)
                .toList();
    }

    private static String nameOf(Refund refund) {
        return "refund " + refund.id();
    }
}
