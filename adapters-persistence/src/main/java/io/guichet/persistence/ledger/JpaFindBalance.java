package io.guichet.persistence.ledger;

import io.guichet.application.ledger.query.FindBalance;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Currency;

/** Balances as they were last booked, without a lock. */
public final class JpaFindBalance implements FindBalance {

    private static final String CURRENCY =
            """
            select s.currency from CustomerRow c join SellerRow s on s.code = c.seller
            where c.number = :customer
            """;

    private static final String UNPAID =
            """
            select count(*) from ReceivableRow r
            where r.customer = :customer and r.status in (UNPAID, PARTLY_PAID)
            """;

    private final EntityManager entityManager;

    public JpaFindBalance(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public CustomerBalance find(CustomerNumber customer) {
        return Rows.find(entityManager, CustomerBalanceRow.class, customer.value())
                .map(CustomerBalanceRow::toBalance)
                .orElseGet(() -> zero(customer));
    }

    @Override
    public long countUnpaid(CustomerNumber customer) {
        return entityManager
                .createQuery(UNPAID, Long.class)
                .setParameter("customer", customer.value())
                .getSingleResult();
    }

    private CustomerBalance zero(CustomerNumber customer) {
        String currency =
                entityManager
                        .createQuery(CURRENCY, String.class)
                        .setParameter("customer", customer.value())
                        .getSingleResult();
        Money zero = Money.zero(Currency.getInstance(currency));
        return new CustomerBalance(customer, zero, zero);
    }
}
