package io.guichet.persistence.identity;

import io.guichet.application.identity.port.Profiles.Mandate;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom a profile acts for: what it may do, the customer and his identity, in one query. */
final class Mandates {

    private static final String SELECT =
            """
            select {c}, {p}, {g} from guichet.profile_customer g
                join guichet.customer c on c.number = g.customer
                join guichet.party p on p.hash = c.party
            where g.profile = ?\
            """;

    private static final RowQuery ONE = query(" and g.customer = ?");
    private static final RowQuery TWO = query(" limit 2");

    private final EntityManager entityManager;

    Mandates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<Mandate> of(UUID profile, long customer) {
        return ONE.list(entityManager, profile, customer).stream()
                .findFirst()
                .map(Mandates::mandate);
    }

    Optional<Mandate> only(UUID profile) {
        List<Object[]> rows = TWO.list(entityManager, profile);
        return rows.size() == 1 ? Optional.of(mandate(rows.getFirst())) : Optional.empty();
    }

    private static RowQuery query(String condition) {
        return RowQuery.of(
                SELECT + condition, CustomerRow.class, PartyRow.class, ProfileCustomerRow.class);
    }

    /** Of a customer, his identity and what may be done for him. */
    static Mandate mandate(Object... row) {
        return new Mandate(
                JpaCustomers.toCustomer(row), ((ProfileCustomerRow) row[2]).toPermissions());
    }
}
