package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.time.LocalDate;

/** A calendar day, month or year of a seller's books, by its first day. */
public record Period(PeriodKind kind, LocalDate from) {

    public Period {
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        if (!kind.startOf(from).equals(from)) {
            throw new InvalidValueException("not-first-day-of-period");
        }
    }

    /** The first day after it. */
    public LocalDate until() {
        return kind.endOf(from);
    }

    /** Whether its last day has passed. */
    public boolean isOver(LocalDate today) {
        return !until().isAfter(today);
    }

    @Override
    public String toString() {
        return kind + " " + from;
    }
}
