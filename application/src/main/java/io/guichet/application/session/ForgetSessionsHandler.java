package io.guichet.application.session;

import io.guichet.application.session.port.Attempts;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.Transactions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps failures two days, twice as long as they count. */
public final class ForgetSessionsHandler implements ForgetSessions {

    private static final Duration FAILURES = Duration.ofDays(2);

    private final WebSessions sessions;
    private final Attempts attempts;
    private final Transactions transactions;
    private final Clock clock;

    public ForgetSessionsHandler(
            WebSessions sessions, Attempts attempts, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int forget() {
        Instant now = clock.instant();
        return transactions.required(
                () -> sessions.forget(now) + attempts.forget(now.minus(FAILURES)));
    }
}
