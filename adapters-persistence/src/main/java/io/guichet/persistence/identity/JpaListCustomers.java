package io.guichet.persistence.identity;

import io.guichet.application.identity.query.ListCustomers;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.Customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Customers by number, each read with his identity in one query. */
public final class JpaListCustomers implements ListCustomers {

    private final EntityManager entityManager;

    public JpaListCustomers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Page<Customer> list(Filter filter, long after, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("after", after));
        StringBuilder conditions =
                new StringBuilder("where c.closedAt is null and c.number > :after");
        filter.seller()
                .ifPresent(
                        code -> {
                            conditions.append(" and c.seller = :seller");
                            values.put("seller", code.value());
                        });
        filter.name()
                .ifPresent(
                        name -> {
                            conditions.append(" and lower(p.name) like :name escape '!'");
                            values.put("name", beginning(name));
                        });
        filter.email()
                .ifPresent(
                        email -> {
                            conditions.append(" and lower(c.email) = :email");
                            values.put("email", email.toLowerCase(Locale.ROOT));
                        });
        TypedQuery<Object[]> search =
                entityManager.createQuery(
                        JpaCustomers.SELECT + conditions + " order by c.number", Object[].class);
        values.forEach(search::setParameter);
        return Page.of(
                search.setMaxResults(limit + 1).getResultList().stream()
                        .map(row -> JpaCustomers.toCustomer(entityManager, row))
                        .toList(),
                limit);
    }

    private static String beginning(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
