package io.guichet.domain.factor;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.ProfileId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a person's codes were met of late: after five wrong ones in a row none is looked at for a
 * quarter of an hour. A step's code is accepted once, and none of an earlier step after it.
 */
public record Attempts(
        ProfileId profile, int failures, Optional<Instant> lockedUntil, long lastStep) {

    public static final int MOST_FAILURES = 5;
    public static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private static final long SECONDS_OF_STEP = 30;

    public Attempts {
        requireNonNull(profile, "profile");
        requireNonNull(lockedUntil, "lockedUntil");
    }

    /** Nothing has been tried yet. */
    public static Attempts none(ProfileId profile) {
        return new Attempts(profile, 0, Optional.empty(), 0);
    }

    /** The step of thirty seconds that a moment is in. */
    public static long stepOf(Instant now) {
        return now.getEpochSecond() / SECONDS_OF_STEP;
    }

    public boolean isLockedAt(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }

    /** Whether a step's code may still be used: clocks go wrong by one, codes are used once. */
    public boolean accepts(long step, Instant now) {
        return step > lastStep && Math.abs(step - stepOf(now)) <= 1;
    }

    public Attempts failed(Instant now) {
        return failures + 1 >= MOST_FAILURES
                ? new Attempts(profile, 0, Optional.of(now.plus(LOCKED_FOR)), lastStep)
                : new Attempts(profile, failures + 1, Optional.empty(), lastStep);
    }

    /** After a right code of this step. */
    public Attempts succeeded(long step) {
        return new Attempts(profile, 0, Optional.empty(), Math.max(lastStep, step));
    }

    public int left() {
        return MOST_FAILURES - failures;
    }
}
