package io.guichet.application.session;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.ProfileId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody signed in to the web pages. It ends {@link #IDLE} after it was last used and {@link
 * #LONGEST} after it began, whichever comes first; one that still waits for a second factor after
 * {@link #FOR_SECOND_FACTOR}.
 *
 * @param awaitsSecondFactor the password was right, nothing may be seen before the second factor
 * @param factorAt when a second factor was last proven in this session
 * @param address where from, empty where that is not known
 * @param agent what the browser calls itself, at most 200 characters
 */
public record WebSession(
        UUID id,
        ProfileId profile,
        Times times,
        boolean awaitsSecondFactor,
        Optional<Instant> factorAt,
        Origin origin) {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(12);
    public static final Duration FOR_SECOND_FACTOR = Duration.ofMinutes(10);

    public WebSession {
        requireNonNull(id, "id");
        requireNonNull(profile, "profile");
        requireNonNull(times, "times");
        requireNonNull(factorAt, "factorAt");
        requireNonNull(origin, "origin");
    }

    public static WebSession begin(
            UUID id, ProfileId profile, Origin origin, boolean awaitsSecondFactor, Instant now) {
        Duration length = awaitsSecondFactor ? FOR_SECOND_FACTOR : LONGEST;
        return new WebSession(
                id,
                profile,
                new Times(now, now, now.plus(length)),
                awaitsSecondFactor,
                Optional.empty(),
                origin);
    }

    public boolean holdsAt(Instant now) {
        return now.isBefore(times.endsAt()) && now.isBefore(times.seenAt().plus(IDLE));
    }

    /** Whether a second factor was proven in this session not longer than so long ago. */
    public boolean isFreshAt(Instant now, Duration atMost) {
        return factorAt.filter(at -> now.isBefore(at.plus(atMost))).isPresent();
    }

    /** The second factor was proven; from now on it lasts as long as any. */
    WebSession withSecondFactor(Instant now) {
        Instant end = awaitsSecondFactor ? times.startedAt().plus(LONGEST) : times.endsAt();
        return new WebSession(
                id,
                profile,
                new Times(times.startedAt(), now, end),
                false,
                Optional.of(now),
                origin);
    }

    /** When it began, was last used, and ends at the latest. */
    public record Times(Instant startedAt, Instant seenAt, Instant endsAt) {

        public Times {
            requireNonNull(startedAt, "startedAt");
            requireNonNull(seenAt, "seenAt");
            requireNonNull(endsAt, "endsAt");
        }
    }

    /** Which browser it is, as far as it tells. */
    public record Origin(String address, String agent) {

        private static final int LONGEST_AGENT = 200;

        public Origin {
            requireNonNull(address, "address");
            agent = agent.replaceAll("\\p{Cntrl}", " ").strip();
            agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
        }
    }
}
