package io.guichet.application.reform;

import io.guichet.application.reform.port.Platform;
import io.guichet.application.reform.port.Platform.Reply;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Claims one after the other, so that a node that dies leaves no more than one waiting, and stops
 * when the platform cannot be reached.
 */
public final class TransmitHandler implements Transmit {

    private static final int AT_MOST = 200;
    private static final int MOST_FAILURES = 3;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Transmissions transmissions;
    private final Platform platform;
    private final Transactions transactions;
    private final Clock clock;

    public TransmitHandler(
            Transmissions transmissions,
            Platform platform,
            Transactions transactions,
            Clock clock) {
        this.transmissions = transmissions;
        this.platform = platform;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int transmit() {
        int answered = 0;
        int failures = 0;
        while (platform.isConnected() && answered < AT_MOST && failures < MOST_FAILURES) {
            Optional<Transmission> due =
                    transactions.required(() -> transmissions.claim(clock.instant(), LEASE));
            if (due.isEmpty()) {
                return answered;
            }
            if (isAnswered(due.get())) {
                answered++;
            } else {
                failures++;
            }
        }
        return answered;
    }

    private boolean isAnswered(Transmission due) {
        Reply reply =
                due.standing().state() == TransmissionState.WAITING
                        ? platform.send(due)
                        : platform.follow(due);
        Transmission next = after(reply, due, clock.instant());
        transactions.required(
                () -> {
                    transmissions.save(next);
                    return next;
                });
        return !(reply instanceof Reply.Unavailable);
    }

    private static Transmission after(Reply reply, Transmission due, Instant now) {
        return switch (reply) {
            case Reply.Taken taken -> due.taken(taken.flow(), now);
            case Reply.Accepted ignored -> due.accepted(now);
            case Reply.Rejected rejected -> due.rejected(rejected.reason(), now);
            case Reply.Undecided ignored -> due.undecided(now);
            case Reply.Unavailable unavailable -> due.unreached(unavailable.reason(), now);
        };
    }
}
