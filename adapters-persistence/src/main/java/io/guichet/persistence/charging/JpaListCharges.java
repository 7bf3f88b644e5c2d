package io.guichet.persistence.charging;

import io.guichet.application.charging.query.ListCharges;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.billing.JpaReissues;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a customer was and will be charged. */
public final class JpaListCharges implements ListCharges {

    private static final String LIST =
            """
            select c from ChargeRow c
            where c.customer = :customer and (c.addedAt, c.id) < (:at, :id)
            order by c.addedAt desc, c.id desc
            """;

    private final EntityManager entityManager;

    public JpaListCharges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Page<Charge> list(CustomerNumber customer, ChargePosition after, int limit) {
        return Page.of(
                current(
                        new ChargeReader(entityManager)
                                .read(
                                        entityManager
                                                .createQuery(LIST, ChargeRow.class)
                                                .setParameter("customer", customer.value())
                                                .setParameter("at", after.at())
                                                .setParameter("id", after.id())
                                                .setMaxResults(limit + 1))),
                limit);
    }

    @Override
    public Optional<Charge> find(CustomerNumber customer, ChargeId id) {
        return new JpaCharges(entityManager)
                .find(id)
                .filter(charge -> charge.customer().equals(customer))
                .map(charge -> current(List.of(charge)).getFirst());
    }

    private List<Charge> current(List<Charge> charges) {
        Map<DocumentReference, DocumentReference> current =
                new JpaReissues(entityManager)
                        .currentOf(
                                charges.stream()
                                        .map(Charge::invoice)
                                        .flatMap(Optional::stream)
                                        .toList());
        return charges.stream().map(charge -> charge.following(current)).toList();
    }
}
