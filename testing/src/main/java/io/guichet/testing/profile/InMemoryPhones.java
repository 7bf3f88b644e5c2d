package io.guichet.testing.profile;

import io.guichet.application.profile.port.Phones;
import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Optional;

/** Telephones of people in memory. */
public final class InMemoryPhones implements Phones {

    private final InMemoryTransactions transactions;
    private final Table<ProfileId, Phone> rows;

    public InMemoryPhones(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public Optional<Phone> of(ProfileId profile) {
        return rows.find(profile);
    }

    @Override
    public void put(ProfileId profile, Phone phone) {
        transactions.requireUnderWay();
        rows.put(profile, phone);
    }

    @Override
    public boolean remove(ProfileId profile) {
        transactions.requireUnderWay();
        boolean was = rows.find(profile).isPresent();
        rows.remove(profile);
        return was;
    }
}
