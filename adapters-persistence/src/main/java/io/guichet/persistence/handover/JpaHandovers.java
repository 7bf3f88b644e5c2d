package io.guichet.persistence.handover;

import io.guichet.application.handover.port.Handovers;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Handover;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Handovers that stand, by their customers. */
public final class JpaHandovers implements Handovers {

    private final EntityManager entityManager;

    public JpaHandovers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void put(Handover handover) {
        Rows.race(
                "handover of " + handover.customer(),
                () -> {
                    HandoverRow row = entityManager.merge(HandoverRow.from(handover));
                    entityManager.flush();
                    entityManager.detach(row);
                    return row;
                });
    }

    @Override
    public Optional<Handover> find(UUID id) {
        return read(entityManager
                        .createQuery(
                                "select h from HandoverRow h where h.id = :id", HandoverRow.class)
                        .setParameter("id", id))
                .findFirst();
    }

    @Override
    public Optional<Handover> of(CustomerNumber customer) {
        return Rows.find(entityManager, HandoverRow.class, customer.value())
                .map(HandoverRow::toHandover);
    }

    @Override
    public boolean remove(CustomerNumber customer) {
        return entityManager
                        .createQuery("delete from HandoverRow h where h.customer = :customer")
                        .setParameter("customer", customer.value())
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<Handover> expired(Instant now, int limit) {
        return read(entityManager
                        .createQuery(
                                "select h from HandoverRow h where h.expiresAt <= :now"
                                        + " order by h.expiresAt, h.customer",
                                HandoverRow.class)
                        .setParameter("now", now)
                        .setMaxResults(limit))
                .toList();
    }

    private Stream<Handover> read(TypedQuery<HandoverRow> query) {
        return query.getResultList().stream()
                .peek(entityManager::detach)
                .map(HandoverRow::toHandover);
    }
}
