package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * The telephone at which somebody can be asked whether it is he.
 *
 * @param changedAt since when it is this number
 */
public record Phone(PhoneNumber number, Instant changedAt) {

    /** A thief who came in changes the number first; its owner notices within that time. */
    public static final Duration RECENT = Duration.ofDays(30);

    public Phone {
        requireNonNull(number, "number");
        requireNonNull(changedAt, "changedAt");
    }

    /** Whether it was another one, or none, shortly before. */
    public boolean isRecentAt(Instant when) {
        return when.isBefore(changedAt.plus(RECENT));
    }
}
