package io.guichet.persistence.debit;

import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads no number of an account. */
public final class JpaDefaultMandates implements DefaultMandates {

    private static final String USED =
            """
            select m.customer, m.usedOn from MandateRow m
            where among(:keys, m.customer) and m.state = DEFAULT
            """;

    private final EntityManager entityManager;

    public JpaDefaultMandates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<CustomerNumber, LocalDate> lapses(Collection<CustomerNumber> customers) {
        Long[] keys = customers.stream().map(CustomerNumber::value).toArray(Long[]::new);
        return entityManager
                .createQuery(USED, Tuple.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> new CustomerNumber(row.get(0, Long.class)),
                                row -> Mandate.lapsesOn(row.get(1, LocalDate.class))));
    }
}
