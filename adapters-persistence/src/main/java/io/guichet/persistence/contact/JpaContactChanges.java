package io.guichet.persistence.contact;

import io.guichet.application.contact.port.ContactChanges;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Changes of contacts that stand, by their ids. */
public final class JpaContactChanges implements ContactChanges {

    private final EntityManager entityManager;

    public JpaContactChanges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void put(ContactChange change) {
        Rows.race(
                "change of the " + change.contact() + " contact of " + change.customer(),
                () -> {
                    ContactChangeRow row = entityManager.merge(ContactChangeRow.from(change));
                    entityManager.flush();
                    entityManager.detach(row);
                    return row;
                });
    }

    @Override
    public Optional<ContactChange> find(UUID id) {
        return Rows.find(entityManager, ContactChangeRow.class, id).map(ContactChangeRow::toChange);
    }

    @Override
    public Optional<ContactChange> of(CustomerNumber customer, Bundle contact) {
        return of(customer).stream().filter(change -> change.contact() == contact).findFirst();
    }

    @Override
    public List<ContactChange> of(CustomerNumber customer) {
        return read(entityManager
                        .createQuery(
                                "select c from ContactChangeRow c where c.customer = :customer",
                                ContactChangeRow.class)
                        .setParameter("customer", customer.value()))
                .sorted(Comparator.comparing(ContactChange::contact))
                .toList();
    }

    @Override
    public boolean remove(UUID id) {
        return entityManager
                        .createQuery("delete from ContactChangeRow c where c.id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<ContactChange> expired(Instant now, int limit) {
        return read(entityManager
                        .createQuery(
                                "select c from ContactChangeRow c where c.expiresAt <= :now"
                                        + " order by c.expiresAt, c.id",
                                ContactChangeRow.class)
                        .setParameter("now", now)
                        .setMaxResults(limit))
                .toList();
    }

    private Stream<ContactChange> read(TypedQuery<ContactChangeRow> query) {
        return query.getResultList().stream()
                .peek(entityManager::detach)
                .map(ContactChangeRow::toChange);
    }
}
