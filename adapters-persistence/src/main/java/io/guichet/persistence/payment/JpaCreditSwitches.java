package io.guichet.persistence.payment;

import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Who wants his credit spent by itself; the last word counts. */
public final class JpaCreditSwitches implements CreditSwitches {

    private static final String TURN =
            """
            insert into guichet.credit_switch (customer, is_on) values (:customer, :on)
            on conflict (customer) do update set is_on = excluded.is_on
            """;

    private static final String ON =
            "select s from CreditSwitchRow s where s.isOn and among(:keys, s.customer)";

    private final EntityManager entityManager;

    public JpaCreditSwitches(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean isOn(CustomerNumber customer) {
        return Rows.named(entityManager, CreditSwitchRow.class, customer.value())
                .filter(CreditSwitchRow::isOn)
                .isPresent();
    }

    /** What {@link #isOn} asks. */
    public static Asked switched(CustomerNumber customer) {
        return Rows.asked(CreditSwitchRow.class, customer.value());
    }

    @Override
    public Set<CustomerNumber> on(Collection<CustomerNumber> customers) {
        return Rows.amongCustomers(entityManager, CreditSwitchRow.class, ON, customers).stream()
                .map(CreditSwitchRow::customer)
                .collect(Collectors.toSet());
    }

    @Override
    public void turn(CustomerNumber customer, boolean isOn) {
        entityManager
                .createNativeQuery(TURN)
                .setParameter("customer", customer.value())
                .setParameter("on", isOn)
                .executeUpdate();
    }
}
