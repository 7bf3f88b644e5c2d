package io.guichet.persistence.payment;

import io.guichet.application.payment.port.PaymentReversals;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.Settled;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payments that turned out to be none. */
public final class JpaPaymentReversals implements PaymentReversals {

    private static final String REOPENED =
            """
            select s.payment, s.invoice, s.vatCategory, s.vatPercent, s.currency,
                -s.amountMinor, -s.taxMinor
            from SettlementRow s where s.entryKey = :entry
            order by s.position
            """;

    private static final String OF_CUSTOMER =
            "select r.payment from PaymentReversalRow r where r.customer = :customer"
                    + " order by r.reversedAt";

    private final EntityManager entityManager;

    public JpaPaymentReversals(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<PaymentReversal> find(PaymentId payment) {
        return Rows.find(entityManager, PaymentReversalRow.class, payment.value())
                .map(row -> row.toReversal(reopened(payment)));
    }

    @Override
    public List<PaymentId> of(CustomerNumber customer) {
        return entityManager
                .createQuery(OF_CUSTOMER, UUID.class)
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .map(PaymentId::new)
                .toList();
    }

    @Override
    public void add(PaymentReversal reversal) {
        Rows.add(
                entityManager,
                "reversal of payment " + reversal.payment(),
                List.of(PaymentReversalRow.from(reversal)));
    }

    private List<Allocation> reopened(PaymentId payment) {
        List<Object[]> rows =
                entityManager
                        .createQuery(REOPENED, Object[].class)
                        .setParameter("entry", "reversal:" + payment)
                        .getResultList();
        return VatParts.settled(rows).stream().map(Settled::allocation).toList();
    }
}
