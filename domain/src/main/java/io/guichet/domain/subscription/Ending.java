package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A cancellation that was asked for: the first day the service is no longer there, and why. */
public record Ending(LocalDate on, String reason) {

    public Ending {
        requireNonNull(on, "on");
        requireNonNull(reason, "reason");
    }
}
