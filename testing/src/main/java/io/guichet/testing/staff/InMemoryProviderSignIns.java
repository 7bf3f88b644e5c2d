package io.guichet.testing.staff;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.staff.port.ProviderSignIns;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sign-ins at the provider, in memory. */
public final class InMemoryProviderSignIns implements ProviderSignIns {

    private final InMemoryTransactions transactions;
    private final Table<String, Begun> begun;
    private final Table<Key, Linked> linked;

    public InMemoryProviderSignIns(InMemoryTransactions transactions) {
        this.transactions = transactions;
        begun = new Table<>(transactions);
        linked = new Table<>(transactions);
    }

    @Override
    public void begin(String stateHash, Instant expiresAt) {
        transactions.requireUnderWay();
        begun.add(stateHash, new Begun(stateHash, expiresAt));
    }

    @Override
    public boolean take(String stateHash, Instant now) {
        transactions.requireUnderWay();
        return begun.find(stateHash).filter(row -> row.expiresAt().isAfter(now)).isPresent()
                && begun.remove(stateHash);
    }

    @Override
    public int forget(Instant before) {
        transactions.requireUnderWay();
        List<Begun> over = begun.rows().filter(row -> row.expiresAt().isBefore(before)).toList();
        over.forEach(row -> begun.remove(row.stateHash()));
        return over.size();
    }

    @Override
    public Optional<ProfileId> find(String issuer, String subject) {
        return linked.find(new Key(issuer, subject)).map(Linked::profile);
    }

    @Override
    public boolean isLinked(String issuer, ProfileId profile) {
        return linked.rows()
                .anyMatch(
                        row -> row.key().issuer().equals(issuer) && row.profile().equals(profile));
    }

    @Override
    public List<Link> linksOf(ProfileId profile) {
        return linked.rows()
                .filter(row -> row.profile().equals(profile))
                .map(row -> new Link(row.key().issuer(), row.key().subject(), row.at()))
                .toList();
    }

    @Override
    public void link(String issuer, String subject, ProfileId profile, Instant at) {
        transactions.requireUnderWay();
        Key key = new Key(issuer, subject);
        if (isLinked(issuer, profile) || !linked.add(key, new Linked(key, profile, at))) {
            throw new ConcurrentUpdateException("identity at " + issuer);
        }
    }

    /** As if he had never signed in there. */
    public void forget(ProfileId profile) {
        transactions.requireUnderWay();
        linked.rows()
                .filter(row -> row.profile().equals(profile))
                .toList()
                .forEach(row -> linked.remove(row.key()));
    }

    private record Begun(String stateHash, Instant expiresAt) {}

    private record Key(String issuer, String subject) {}

    private record Linked(Key key, ProfileId profile, Instant at) {}
}
