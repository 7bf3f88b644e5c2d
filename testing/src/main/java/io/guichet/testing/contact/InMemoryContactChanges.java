package io.guichet.testing.contact;

import static java.util.Comparator.comparing;

import io.guichet.application.contact.port.ContactChanges;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Changes of contacts in memory. */
public final class InMemoryContactChanges implements ContactChanges {

    private final InMemoryTransactions transactions;
    private final Table<UUID, ContactChange> rows;

    public InMemoryContactChanges(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public void put(ContactChange change) {
        transactions.requireUnderWay();
        rows.put(change.id(), change);
    }

    @Override
    public Optional<ContactChange> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public Optional<ContactChange> of(CustomerNumber customer, Bundle contact) {
        return of(customer).stream().filter(change -> change.contact() == contact).findFirst();
    }

    @Override
    public List<ContactChange> of(CustomerNumber customer) {
        return rows.rows()
                .filter(change -> change.customer().equals(customer))
                .sorted(comparing(ContactChange::contact))
                .toList();
    }

    @Override
    public boolean remove(UUID id) {
        transactions.requireUnderWay();
        boolean wasThere = rows.find(id).isPresent();
        rows.remove(id);
        return wasThere;
    }

    @Override
    public List<ContactChange> expired(Instant now, int limit) {
        return rows.rows()
                .filter(change -> !change.standsAt(now))
                .sorted(comparing(ContactChange::expiresAt).thenComparing(ContactChange::id))
                .limit(limit)
                .toList();
    }

    public void forget(Predicate<ContactChange> which) {
        transactions.requireUnderWay();
        rows.rows().filter(which).map(ContactChange::id).toList().forEach(rows::remove);
    }
}
