package io.guichet.application.factor;

import java.time.Instant;

/** What came of a code that somebody typed, or of what a passkey signed. */
public sealed interface Tried {

    /** It was right; it counts where he came in until this moment. */
    record Confirmed(Instant until) implements Tried {}

    /** It was wrong, or was used before. */
    record Wrong(int triesLeft) implements Tried {}

    /** No code is looked at before this moment. */
    record Locked(Instant until) implements Tried {}

    /** He has no second factor. */
    record NotEnrolled() implements Tried {}

    /** Nothing was asked of a passkey there, or too long ago; that counts as no try. */
    record NotAsked() implements Tried {}
}
