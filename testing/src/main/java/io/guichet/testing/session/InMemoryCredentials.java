package io.guichet.testing.session;

import io.guichet.application.session.port.Credentials;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Optional;

/** Password hashes in memory. */
public final class InMemoryCredentials implements Credentials {

    private final InMemoryTransactions transactions;
    private final Table<ProfileId, String> hashes;

    public InMemoryCredentials(InMemoryTransactions transactions) {
        this.transactions = transactions;
        hashes = new Table<>(transactions);
    }

    @Override
    public Optional<String> find(ProfileId profile) {
        return hashes.find(profile);
    }

    @Override
    public Optional<String> lock(ProfileId profile) {
        transactions.requireUnderWay();
        return find(profile);
    }

    @Override
    public void save(ProfileId profile, String passwordHash, Instant at) {
        transactions.requireUnderWay();
        hashes.put(profile, passwordHash);
    }

    @Override
    public void remove(ProfileId profile) {
        transactions.requireUnderWay();
        hashes.remove(profile);
    }
}
