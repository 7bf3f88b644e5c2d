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

    /** After so long nobody is handing one over any more. */
    private static final Duration LONGEST_HANDOVER = Duration.ofMinutes(10);

    /** What is held up is looked at again and its customer is told again. */
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofDays(7);

    /** What is sent. */
    public record File(String name, String content) {

        public File {
            requireNonNull(name, "name");
            requireNonNull(content, "content");
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
        return standing.state() == TransmissionState.SENDING;
    }

    /** Whether nothing happens to it right now, so that staff may have it gone on with at once. */
    public boolean isIdle(Instant now) {
        return switch (standing.state()) {
            case HELD, REJECTED -> true;
            case WAITING, SENT -> standing.tries() > 0;
            case SENDING -> !standing.changedAt().plus(LONGEST_HANDOVER).isAfter(now);
            case ACCEPTED -> false;
        };
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

    /**
     * It is being handed over: from now on the platform may have it. Whoever claimed it keeps it
     * for as long.
     */
    public Transmission sending(Instant now) {
        int tried = isPerhapsSent() ? standing.tries() : 0;
        Instant due = standing.dueAt();
        return with(
                standing.to(TransmissionState.SENDING, "", "", now, due).later("", tried, 0, due));
    }

    /** It was looked for, with an answer, and is not there, or not yet. */
    public Transmission missed(Instant now) {
        int missed = standing.misses() + 1;
        return with(standing.later("", standing.tries(), missed, now.plus(wait(missed))));
    }

    /** Something is missing for it that its customer has to give; he is asked again. */
    public Transmission held(String missing, Instant now) {
        Instant due = now.plus(UNTIL_ASKED_AGAIN);
        return with(standing.to(TransmissionState.HELD, "", missing, now, due));
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

    /**
     * The platform could not be reached: it is tried again, later each time, for ever. What was
     * being looked for is looked for anew: who was away may know it only a while after.
     */
    public Transmission unreached(String why, Instant now) {
        int tried = standing.tries();
        String reason = standing.state() == TransmissionState.HELD ? standing.reason() : why;
        return with(standing.later(reason, tried + 1, 0, now.plus(wait(tried))));
    }

    /**
     * Staff has it gone on with now: what was refused or held up is sent anew, the rest asked
     * about. What is perhaps there is looked for first all the same, and as often from now on.
     */
    public Transmission again(Instant now) {
        if (!isIdle(now)) {
            throw new IllegalStateException(id + " is " + standing.state());
        }
        return switch (standing.state()) {
            case HELD, REJECTED ->
                    with(standing.to(TransmissionState.WAITING, "", "", now, now).as(""));
            case WAITING, SENDING, SENT, ACCEPTED ->
                    with(standing.later(standing.reason(), standing.tries(), 0, now));
        };
    }

    private Transmission with(Standing next) {
        return new Transmission(id, key, seller, kind, subject, file, next, version);
    }

    private static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
