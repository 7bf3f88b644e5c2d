package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The first day a service is no longer there, and why. {@code askedFor}: its customer cancelled it;
 * otherwise it was ended for what he owed. {@code withHost}: it is an option that he did not cancel
 * by itself, but with the service it belongs to.
 */
public record Ending(LocalDate on, String reason, boolean askedFor, boolean withHost) {

    public Ending {
        requireNonNull(on, "on");
        requireNonNull(reason, "reason");
    }

    /** A cancellation. */
    public Ending(LocalDate on, String reason) {
        this(on, reason, false);
    }

    /** A cancellation, by itself or with its host. */
    public Ending(LocalDate on, String reason, boolean withHost) {
        this(on, reason, true, withHost);
    }

    public static Ending unasked(LocalDate on) {
        return new Ending(on, "", false, false);
    }
}
