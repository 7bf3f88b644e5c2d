package io.guichet.application.session;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something was tried in vain, for one e-mail or one network.
 *
 * @param key what it is counted for, hashed
 * @param failures since the last success or the last pause long enough to forget
 * @param blockedUntil from when it may be tried again
 */
public record Attempt(String key, int failures, Instant lastAt, Instant blockedUntil) {

    public Attempt {
        requireNonNull(key, "key");
        requireNonNull(lastAt, "lastAt");
        requireNonNull(blockedUntil, "blockedUntil");
    }

    /** Nothing was tried yet. */
    public static Attempt none(String key) {
        return new Attempt(key, 0, Instant.EPOCH, Instant.EPOCH);
    }

    public boolean isBlockedAt(Instant now) {
        return now.isBefore(blockedUntil);
    }

    /** One more, counted as a failure until it turns out well. */
    Attempt tried(Rule rule, Instant now) {
        boolean anew = lastAt.plus(rule.forgottenAfter()).isBefore(now);
        int count = anew ? 1 : failures + 1;
        return new Attempt(key, count, now, now.plus(rule.waitAfter(count)));
    }

    Attempt cleared() {
        return new Attempt(key, 0, lastAt, Instant.EPOCH);
    }

    /** One that was counted turned out well. */
    Attempt lessOne() {
        return new Attempt(key, Math.max(0, failures - 1), lastAt, Instant.EPOCH);
    }

    /**
     * How many failures are free, and how long is waited after the next ones: {@code first}, then
     * twice as long each time, {@code longest} at most.
     */
    record Rule(int free, Duration first, Duration longest, Duration forgottenAfter) {

        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            int doublings = Math.min(failures - free, 20);
            Duration wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }
}
