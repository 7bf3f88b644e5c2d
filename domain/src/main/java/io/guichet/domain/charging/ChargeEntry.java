package io.guichet.domain.charging;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who charged something and when, and on which day it is invoiced at the latest; {@code plannedAt}
 * is the appointed time of work that is still to be done, before which it is not invoiced.
 */
public record ChargeEntry(
        ChargeOrigin origin, String by, Instant at, LocalDate dueOn, Optional<Instant> plannedAt) {

    /** Of something that is done or used already. */
    public ChargeEntry(ChargeOrigin origin, String by, Instant at, LocalDate dueOn) {
        this(origin, by, at, dueOn, Optional.empty());
    }

    public ChargeEntry {
        requireNonNull(origin, "origin");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(dueOn, "dueOn");
        requireNonNull(plannedAt, "plannedAt");
    }
}
