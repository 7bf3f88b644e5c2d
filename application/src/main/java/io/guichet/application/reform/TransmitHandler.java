package io.guichet.application.reform;

import io.guichet.application.reform.port.Platform;
import io.guichet.application.reform.port.Platform.Reply;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind.Destination;
import io.guichet.domain.reform.TransmissionState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Hands over what waits and asks about what was handed over, as long as there is a platform. That
 * one is being handed over is written down before it is: after a crash it is looked for first.
 */
public final class TransmitHandler implements Transmit {

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
        return platform.isConnected()
                ? new ClaimedTransmissions(transmissions, transactions, clock)
                        .each(Destination.PLATFORM, LEASE, this::isAnswered)
                : 0;
    }

    private boolean isAnswered(Transmission due) {
        if (due.standing().state() == TransmissionState.SENT) {
            return isKept(platform.follow(due), due);
        }
        Transmission sending = kept(due.sending(clock.instant()));
        return isKept(platform.send(due), sending);
    }

    private boolean isKept(Reply reply, Transmission asked) {
        kept(after(reply, asked, clock.instant()));
        return !(reply instanceof Reply.Unavailable);
    }

    private Transmission kept(Transmission next) {
        return transactions.required(
                () -> {
                    transmissions.save(next);
                    return transmissions.find(next.id()).orElseThrow();
                });
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
