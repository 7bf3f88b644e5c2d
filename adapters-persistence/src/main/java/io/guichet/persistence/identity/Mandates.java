package io.guichet.persistence.identity;

import io.guichet.application.identity.port.Profiles.Mandate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom a profile acts for: what it may do, the customer and his identity, in one query. */
final class Mandates {

    private static final String SELECT =
            """
            select c, p, g from ProfileCustomerRow g
                join CustomerRow c on c.number = g.customer join PartyRow p on p.hash = c.party
            where g.profile = :profile
            """;

    private final EntityManager entityManager;

    Mandates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Mandate> of(UUID profile, long customer) {
        List<Object[]> rows =
                query(SELECT + "and g.customer = :customer", profile)
                        .setParameter("customer", customer)
                        .getResultList();
        return rows.stream().findFirst().map(this::mandate);
    }

    Optional<Mandate> only(UUID profile) {
        List<Object[]> rows = query(SELECT, profile).setMaxResults(2).getResultList();
        return rows.size() == 1 ? Optional.of(mandate(rows.getFirst())) : Optional.empty();
    }

    private TypedQuery<Object[]> query(String text, UUID profile) {
        return entityManager.createQuery(text, Object[].class).setParameter("profile", profile);
    }

    private Mandate mandate(Object... row) {
        Object[] customer = Arrays.copyOf(row, 2);
        entityManager.detach(row[2]);
        return new Mandate(
                JpaCustomers.toCustomer(entityManager, customer),
                ((ProfileCustomerRow) row[2]).toPermissions());
    }
}
