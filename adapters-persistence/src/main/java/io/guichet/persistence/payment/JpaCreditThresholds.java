package io.guichet.persistence.payment;

import io.guichet.application.payment.port.CreditThresholds;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CreditThreshold;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;

/** Who wants to be told of low credit; the last word counts. */
public final class JpaCreditThresholds implements CreditThresholds {

    private static final String SET =
            """
            insert into guichet.credit_threshold (customer, amount_minor, currency, is_below)
            values (:customer, :amount, :currency, :below)
            on conflict (customer) do update set amount_minor = excluded.amount_minor,
                currency = excluded.currency, is_below = excluded.is_below
            """;

    /** Whoever never had credit has no balance. */
    private static final String CROSSED =
            """
            select t.customer from guichet.credit_threshold t
                left join guichet.customer_balance b on b.customer = t.customer
            where t.is_below <> (coalesce(b.prepaid_minor, 0) < t.amount_minor)
            order by t.customer
            """;

    private final EntityManager entityManager;

    public JpaCreditThresholds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<CreditThreshold> of(CustomerNumber customer) {
        return Rows.find(entityManager, CreditThresholdRow.class, customer.value())
                .map(CreditThresholdRow::toThreshold);
    }

    @Override
    public void set(CreditThreshold threshold) {
        entityManager
                .createNativeQuery(SET)
                .setParameter("customer", threshold.customer().value())
                .setParameter("amount", threshold.amount().minorUnits())
                .setParameter("currency", threshold.amount().currency().getCurrencyCode())
                .setParameter("below", threshold.isBelow())
                .executeUpdate();
    }

    @Override
    public void remove(CustomerNumber customer) {
        entityManager
                .createQuery("delete from CreditThresholdRow t where t.customer = :customer")
                .setParameter("customer", customer.value())
                .executeUpdate();
    }

    @Override
    public List<CustomerNumber> crossed(int limit) {
        List<?> customers =
                entityManager
                        .createNativeQuery(CROSSED, Long.class)
                        .setMaxResults(limit)
                        .getResultList();
        return customers.stream().map(Long.class::cast).map(CustomerNumber::new).toList();
    }
}
