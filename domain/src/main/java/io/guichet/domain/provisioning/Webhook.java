package io.guichet.domain.provisioning;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An address of the hoster's own systems that is told of provisioning events. {@code position} is
 * the last event that was taken on for it; nothing is sent while it is off, and nothing is lost.
 */
public record Webhook(
        UUID id,
        URI url,
        boolean isOn,
        long position,
        Instant madeAt,
        Optional<Instant> deliveredAt,
        Optional<Failure> failure,
        long version) {

    private static final String GONE = "gone";

    /** The last time it did not take an event, and why. */
    public record Failure(Instant at, String reason) {

        public Failure {
            requireNonNull(at, "at");
            requireNonNull(reason, "reason");
        }
    }

    public Webhook {
        requireNonNull(id, "id");
        requireNonNull(url, "url");
        requireNonNull(madeAt, "madeAt");
        requireNonNull(deliveredAt, "deliveredAt");
        requireNonNull(failure, "failure");
    }

    /** One that is told of what comes after a position. */
    public static Webhook of(UUID id, URI url, long position, Instant now) {
        return new Webhook(id, url, true, position, now, Optional.empty(), Optional.empty(), 0);
    }

    public Webhook turned(boolean on) {
        return new Webhook(id, url, on, position, madeAt, deliveredAt, failure, version);
    }

    /** It wants no events any more: that is its failure, and it is off. */
    public Webhook gone(Instant now) {
        return failed(now, GONE).turned(false);
    }

    /** Whether it was turned off since it wanted no more, and nobody did anything about it. */
    public boolean isGone() {
        return !isOn && failure.filter(why -> why.reason().equals(GONE)).isPresent();
    }

    public Webhook upTo(long last) {
        return new Webhook(id, url, isOn, last, madeAt, deliveredAt, failure, version);
    }

    public Webhook delivered(Instant now) {
        return new Webhook(id, url, isOn, position, madeAt, Optional.of(now), failure, version);
    }

    public Webhook failed(Instant now, String reason) {
        Optional<Failure> failed = Optional.of(new Failure(now, reason));
        return new Webhook(id, url, isOn, position, madeAt, deliveredAt, failed, version);
    }
}
