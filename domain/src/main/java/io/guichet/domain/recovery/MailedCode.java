package io.guichet.domain.recovery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/** The random code that was mailed for a case: good for three days and five tries. */
public record MailedCode(String hash, Instant sentAt, int triesLeft) {

    public static final int TRIES = 5;
    private static final Duration LASTS = Duration.ofDays(3);

    public MailedCode {
        requireNonNull(hash, "hash");
        requireNonNull(sentAt, "sentAt");
    }

    public static MailedCode sent(String hash, Instant at) {
        return new MailedCode(hash, at, TRIES);
    }

    boolean isGoodAt(Instant now) {
        return triesLeft > 0 && now.isBefore(sentAt.plus(LASTS));
    }

    MailedCode tried() {
        return new MailedCode(hash, sentAt, triesLeft - 1);
    }
}
