package io.guichet.domain.reform;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A file for the platform and how it stands there. {@code key} says what it tells, so that nothing
 * is told twice; {@code subject} is the invoice or the first day of the period it is about; {@code
 * flow} is the platform's own number for it, {@code status} its own word for how the invoice
 * stands, {@code reason} the last trouble with it.
 */
public record Transmission(
        UUID id,
        String key,
        SellerCode seller,
        TransmissionKind kind,
        String subject,
        File file,
        Standing standing,
        long version) {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;

    /** What is sent. */
    public record File(String name, String content) {

        public File {
            requireNonNull(name, "name");
            requireNonNull(content, "content");
        }
    }

    /**
     * How it stands: since when, when the platform is to be asked next, how often it could not be
     * reached since it was last.
     */
    public record Standing(
            TransmissionState state,
            String flow,
            String status,
            String reason,
            Instant createdAt,
            Instant changedAt,
            Instant dueAt,
            int tries) {

        public Standing {
            requireNonNull(state, "state");
            requireNonNull(flow, "flow");
            requireNonNull(status, "status");
            requireNonNull(reason, "reason");
            requireNonNull(createdAt, "createdAt");
            requireNonNull(changedAt, "changedAt");
            requireNonNull(dueAt, "dueAt");
        }

        static Standing at(Instant now) {
            return new Standing(TransmissionState.WAITING, "", "", "", now, now, now, 0);
        }

        Standing to(TransmissionState next, String nextFlow, String why, Instant now, Instant due) {
            return new Standing(next, nextFlow, status, why, createdAt, now, due, 0);
        }

        private Standing as(String now) {
            return new Standing(state, flow, now, reason, createdAt, changedAt, dueAt, tries);
        }

        private Standing later(String why, int tried, Instant due) {
            return new Standing(state, flow, status, why, createdAt, changedAt, due, tried);
        }
    }

    public Transmission {
        requireNonNull(id, "id");
        requireNonNull(key, "key");
        requireNonNull(seller, "seller");
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(file, "file");
        requireNonNull(standing, "standing");
    }

    /** One that was just written. */
    public static Transmission of(
            UUID id, String key, SellerCode seller, Content content, Instant now) {
        return new Transmission(
                id,
                key,
                seller,
                content.kind(),
                content.subject(),
                content.file(),
                Standing.at(now),
                0);
    }

    /** What it is about. */
    public record Content(TransmissionKind kind, String subject, File file) {}

    /** Whether the platform may have it although it did not say so. */
    public boolean isPerhapsSent() {
        return standing.tries() > 0;
    }

    /** Whether a person at the seller's has to do something. */
    public boolean needsStaff() {
        return standing.state() == TransmissionState.REJECTED
                || !standing.status().isEmpty()
                        && new DepositStatus(standing.status()).needsStaff();
    }

    /** The platform has it under a number of its own. */
    public Transmission taken(String flow, Instant now) {
        return with(standing.to(TransmissionState.SENT, flow, "", now, now.plus(FIRST_WAIT)));
    }

    /** The platform has not made up its mind. */
    public Transmission undecided(Instant now) {
        return unreached("", now);
    }

    /** It is being handed over: from now on the platform may have it. */
    public Transmission sending(Instant now) {
        return with(standing.to(TransmissionState.SENDING, "", "", now, now.plus(FIRST_WAIT)));
    }

    /** Something is missing for it that its customer has to give. */
    public Transmission held(String missing, Instant now) {
        return with(standing.to(TransmissionState.HELD, "", missing, now, now));
    }

    /** What was missing may be there. */
    public Transmission released(Instant now) {
        if (standing.state() != TransmissionState.HELD) {
            throw new IllegalStateException(id + " is " + standing.state());
        }
        return with(standing.to(TransmissionState.WAITING, "", "", now, now));
    }

    /** The platform says how the invoice stands; it is asked again until that is the end of it. */
    public Transmission stands(String nextFlow, DepositStatus status, Instant now) {
        boolean isSame = standing.status().equals(status.code());
        if (isSame && standing.flow().equals(nextFlow)) {
            return undecided(now);
        }
        Instant due = now.plus(FIRST_WAIT);
        return with(standing.to(status.state(), nextFlow, "", now, due).as(status.code()));
    }

    public Transmission accepted(Instant now) {
        return with(standing.to(TransmissionState.ACCEPTED, standing.flow(), "", now, now));
    }

    public Transmission rejected(String why, Instant now) {
        return with(standing.to(TransmissionState.REJECTED, standing.flow(), why, now, now));
    }

    /** The platform could not be reached: it is tried again, later each time, for ever. */
    public Transmission unreached(String why, Instant now) {
        int tried = standing.tries();
        return with(standing.later(why, tried + 1, now.plus(wait(tried))));
    }

    /** A refused one is sent anew. */
    public Transmission again(Instant now) {
        if (standing.state() != TransmissionState.REJECTED) {
            throw new IllegalStateException(id + " is " + standing.state());
        }
        return with(standing.to(TransmissionState.WAITING, "", "", now, now).as(""));
    }

    private Transmission with(Standing next) {
        return new Transmission(id, key, seller, kind, subject, file, next, version);
    }

    private static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
