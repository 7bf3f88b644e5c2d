package io.guichet.testing.session;

import io.guichet.application.session.WebSession;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Sessions in memory. */
public final class InMemoryWebSessions implements WebSessions {

    private final InMemoryTransactions transactions;
    private final Table<UUID, Hashed> rows;

    public InMemoryWebSessions(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public void add(String secretHash, WebSession session) {
        transactions.requireUnderWay();
        if (find(secretHash).isPresent()
                || !rows.add(session.id(), new Hashed(secretHash, session))) {
            throw new ConcurrentUpdateException("web session " + session.id());
        }
    }

    @Override
    public Optional<WebSession> find(String secretHash) {
        return rows.rows()
                .filter(row -> row.hash().equals(secretHash))
                .map(Hashed::session)
                .findFirst();
    }

    @Override
    public List<WebSession> of(ProfileId profile, Instant now) {
        return rows.rows()
                .map(Hashed::session)
                .filter(session -> session.profile().equals(profile) && session.holdsAt(now))
                .sorted(
                        Comparator.comparing((WebSession session) -> session.times().seenAt())
                                .reversed()
                                .thenComparing(WebSession::id))
                .toList();
    }

    @Override
    public void markSeen(UUID id, Instant at) {
        transactions.requireUnderWay();
        rows.find(id)
                .ifPresent(row -> rows.put(id, new Hashed(row.hash(), seen(row.session(), at))));
    }

    private static WebSession seen(WebSession session, Instant at) {
        WebSession.Times times = session.times();
        return new WebSession(
                session.id(),
                session.profile(),
                new WebSession.Times(times.startedAt(), at, times.endsAt()),
                session.awaitsSecondFactor(),
                session.factorAt(),
                session.origin());
    }

    @Override
    public boolean replace(UUID id, String secretHash, WebSession session) {
        transactions.requireUnderWay();
        return rows.find(id).isPresent() && rows.put(id, new Hashed(secretHash, session));
    }

    @Override
    public boolean end(UUID id, ProfileId profile) {
        transactions.requireUnderWay();
        return rows.find(id).filter(row -> row.session().profile().equals(profile)).isPresent()
                && rows.remove(id);
    }

    @Override
    public void endAll(ProfileId profile) {
        transactions.requireUnderWay();
        remove(session -> session.profile().equals(profile));
    }

    @Override
    public int forget(Instant now) {
        transactions.requireUnderWay();
        return remove(session -> !session.holdsAt(now));
    }

    private int remove(Predicate<WebSession> which) {
        List<UUID> gone =
                rows.rows().map(Hashed::session).filter(which).map(WebSession::id).toList();
        gone.forEach(rows::remove);
        return gone.size();
    }

    private record Hashed(String hash, WebSession session) {}
}
