package io.guichet.application.session;

import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps the hashes of secrets only. Their last use is written down to the minute. */
public final class KeepSessionsHandler implements KeepSessions {

    private static final Duration USE_IS_EXACT_TO = Duration.ofMinutes(1);

    private final WebSessions sessions;
    private final Supplier<String> secrets;
    private final Transactions transactions;
    private final Clock clock;

    public KeepSessionsHandler(
            WebSessions sessions,
            Supplier<String> secrets,
            Transactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<WebSession> find(String secret) {
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return transactions.required(
                () -> {
                    Optional<WebSession> found = find(secret, now);
                    found.filter(held -> isToBeMarked(held, now))
                            .ifPresent(held -> sessions.markSeen(held.id(), now));
                    return found;
                });
    }

    private Optional<WebSession> find(String secret, Instant now) {
        return sessions.find(Sha256.hex(secret)).filter(held -> held.holdsAt(now));
    }

    private static boolean isToBeMarked(WebSession session, Instant now) {
        return !now.isBefore(session.times().seenAt().plus(USE_IS_EXACT_TO));
    }

    @Override
    public List<WebSession> list(ProfileId profile) {
        return transactions.required(() -> sessions.of(profile, clock.instant()));
    }

    @Override
    public boolean end(ProfileId profile, UUID session) {
        return transactions.required(() -> sessions.end(session, profile));
    }

    @Override
    public void endOthers(ProfileId profile, UUID kept) {
        Instant now = clock.instant();
        transactions.required(
                () ->
                        sessions.of(profile, now).stream()
                                .filter(held -> !held.id().equals(kept))
                                .filter(held -> sessions.end(held.id(), profile))
                                .count());
    }

    @Override
    public Optional<String> passFactor(UUID session, String secret) {
        Instant now = clock.instant();
        String fresh = secrets.get();
        return transactions.required(
                () ->
                        find(secret, now)
                                .filter(held -> held.id().equals(session))
                                .filter(
                                        held ->
                                                sessions.replace(
                                                        session,
                                                        Sha256.hex(fresh),
                                                        held.withSecondFactor(now)))
                                .map(held -> fresh));
    }
}
