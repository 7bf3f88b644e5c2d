package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The first day a service is no longer there, and why. {@code askedFor}: its customer cancelled it;
 * otherwise it was ended for what he owed.
 */
public record Ending(LocalDate on, String reason, boolean askedFor) {

    public Ending {
        requireNonNull(on, "on");
        requireNonNull(reason, "reason");
    }

    /** A cancellation. */
    public Ending(LocalDate on, String reason) {
        this(on, reason, true);
    }

    static Ending unasked(LocalDate on) {
        return new Ending(on, "", false);
    }
}
