package io.guichet.persistence.payment;

import io.guichet.application.payment.port.CardPayments;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attempts to pay by card; a change is one statement that names the version it was read at. */
public final class JpaCardPayments implements CardPayments {

    private static final String WAITING =
            """
            select c from CardPaymentRow c
            where c.invoice = :invoice and c.storedCard is null and c.state in (STARTED, OPEN)
            order by c.startedAt desc, c.id desc
            """;

    private static final String WAITING_FOR_ORDER =
            """
            select c from CardPaymentRow c
            where c.orderNumber = :order and c.storedCard is null and c.state in (STARTED, OPEN)
            order by c.startedAt desc, c.id desc
            """;

    private static final String HANGING =
            """
            select c.id from CardPaymentRow c
            where c.state in (STARTED, OPEN, CAPTURING, RELEASING) and c.changedAt < :before
            order by c.changedAt, c.id
            """;

    private static final String TOPPING_UP =
            """
            select c from CardPaymentRow c
            where c.customer = :customer and c.state = CAPTURING and c.invoice is null
                and c.orderNumber is null
            """;

    private static final String UPDATE =
            """
            update CardPaymentRow c set c.state = :state, c.sessionId = :session,
                c.checkoutUrl = :url, c.changedAt = :changedAt, c.version = c.version + 1
            where c.id = :id and c.version = :version
            """;

    private final EntityManager entityManager;

    public JpaCardPayments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<CardPayment> find(PaymentId id) {
        return Rows.named(entityManager, CardPaymentRow.class, id.value())
                .map(CardPaymentRow::toPayment);
    }

    /** What {@link #find} asks. */
    public static Asked found(PaymentId id) {
        return Rows.asked(CardPaymentRow.class, id.value());
    }

    @Override
    public Optional<CardPayment> findWaiting(DocumentReference invoice) {
        return first(
                entityManager
                        .createQuery(WAITING, CardPaymentRow.class)
                        .setParameter("invoice", invoice.value()));
    }

    @Override
    public Optional<CardPayment> findWaiting(OrderNumber order) {
        return first(
                entityManager
                        .createQuery(WAITING_FOR_ORDER, CardPaymentRow.class)
                        .setParameter("order", order.value()));
    }

    private Optional<CardPayment> first(TypedQuery<CardPaymentRow> query) {
        return query.setMaxResults(1).getResultList().stream()
                .peek(entityManager::detach)
                .map(CardPaymentRow::toPayment)
                .findFirst();
    }

    @Override
    public List<PaymentId> hanging(Instant before, int limit) {
        return entityManager
                .createQuery(HANGING, UUID.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(PaymentId::new)
                .toList();
    }

    @Override
    public List<CardPayment> toppingUp(CustomerNumber customer) {
        return entityManager
                .createQuery(TOPPING_UP, CardPaymentRow.class)
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(CardPaymentRow::toPayment)
                .toList();
    }

    @Override
    public void add(CardPayment payment) {
        Rows.add(entityManager, nameOf(payment), List.of(CardPaymentRow.from(payment)));
    }

    @Override
    public void save(CardPayment payment) {
        String name = nameOf(payment);
        Rows.requireOne(name, Rows.race(name, () -> update(payment)));
    }

    private int update(CardPayment payment) {
        return entityManager
                .createQuery(UPDATE)
                .setParameter("state", payment.state())
                .setParameter("session", payment.sessionId())
                .setParameter("url", payment.checkoutUrl())
                .setParameter("changedAt", payment.changedAt())
                .setParameter("id", payment.id().value())
                .setParameter("version", payment.version())
                .executeUpdate();
    }

    private static String nameOf(CardPayment payment) {
        return "card payment " + payment.id();
    }
}
