package io.guichet.persistence.payment;

import io.guichet.application.payment.query.ShowMoneyBack;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reversals and refunds of a page of a customer's payments, in one statement. */
public final class JpaShowMoneyBack implements ShowMoneyBack {

    private static final String BACK =
            """
            select p.id, p.currency, v.reason,
                (select coalesce(sum(r.amountMinor), 0) from RefundRow r
                where r.payment = p.id and r.state <> REFUSED),
                (select coalesce(sum(r.amountMinor), 0) from RefundRow r
                where r.payment = p.id and r.state <> REFUSED and r.kind = BY_TRANSFER
                    and r.reason = ''),
                (select coalesce(sum(r.amountMinor), 0) from RefundRow r
                where r.payment = p.id and r.state = REQUESTED)
            from PaymentRow p left join PaymentReversalRow v on v.payment = p.id
            where p.id in :payments and p.customer = :customer
            """;

    private final EntityManager entityManager;

    public JpaShowMoneyBack(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<PaymentId, MoneyBack> of(CustomerNumber customer, Collection<PaymentId> payments) {
        if (payments.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = payments.stream().map(PaymentId::value).toList();
        return entityManager
                .createQuery(BACK, Object[].class)
                .setParameter("payments", ids)
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .filter(row -> row[2] != null || (Long) row[3] != 0)
                .collect(
                        Collectors.toMap(
                                row -> new PaymentId((UUID) row[0]), JpaShowMoneyBack::moneyBack));
    }

    private static MoneyBack moneyBack(Object[] row) {
        Currency currency = Currency.getInstance((String) row[1]);
        return new MoneyBack(
                new Money((Long) row[3], currency),
                new Money((Long) row[4], currency),
                new Money((Long) row[5], currency),
                Optional.ofNullable((ReversalReason) row[2]));
    }
}
