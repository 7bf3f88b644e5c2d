package io.guichet.domain.charging;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/** Who charged something and when, and on which day it is invoiced at the latest. */
public record ChargeEntry(ChargeOrigin origin, String by, Instant at, LocalDate dueOn) {

    public ChargeEntry {
        requireNonNull(origin, "origin");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(dueOn, "dueOn");
    }
}
