package io.guichet.persistence.payment;

import io.guichet.application.payment.port.StuckCaptures;
import io.guichet.domain.payment.CaptureDecision;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Card payments that wait for the provider's answer for too long, and what was decided. */
public final class JpaStuckCaptures implements StuckCaptures {

    private static final String SINCE =
            """
            select c from CardPaymentRow c
            where c.state in (CAPTURING, RELEASING) and c.startedAt < :before
            order by c.startedAt, c.id
            """;

    private static final String UNDER =
            """
            select d.payment from CaptureDecisionRow d where d.paidUnder = :reference
            union
            select c.id from CardPaymentRow c where c.sessionId = :reference
            """;

    private final EntityManager entityManager;

    public JpaStuckCaptures(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<CardPayment> since(Instant startedBefore, int limit) {
        return entityManager
                .createQuery(SINCE, CardPaymentRow.class)
                .setParameter("before", startedBefore)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(CardPaymentRow::toPayment)
                .toList();
    }

    @Override
    public Optional<CaptureDecision> decisionOn(PaymentId payment) {
        return Rows.find(entityManager, CaptureDecisionRow.class, payment.value())
                .map(CaptureDecisionRow::toDecision);
    }

    @Override
    public Optional<PaymentId> under(String reference) {
        return entityManager
                .createQuery(UNDER, UUID.class)
                .setParameter("reference", reference)
                .getResultList()
                .stream()
                .findFirst()
                .map(PaymentId::new);
    }

    @Override
    public void add(CaptureDecision decision) {
        Rows.add(
                entityManager,
                "decision on " + decision.payment(),
                List.of(CaptureDecisionRow.from(decision)));
    }
}
