package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How often a settled invoice turned out not to be, counted from 0, and since when it is owed
 * again. Where a card's holder took his money back, no card is charged for it any more; {@code
 * inChargeback}: he did so in this round, and not only in one that was paid since.
 */
public record Reopening(
        int round, Optional<LocalDate> on, boolean isChargedBack, boolean inChargeback) {

    public static final Reopening NEVER = new Reopening(0, Optional.empty(), false, false);

    public Reopening {
        requireNonNull(on, "on");
        if (round < 0 || on.isPresent() != round > 0) {
            throw new IllegalArgumentException("round " + round + " does not fit " + on);
        }
    }

    Reopening again(LocalDate today) {
        return new Reopening(round + 1, Optional.of(today), isChargedBack, false);
    }

    Reopening chargedBack() {
        return new Reopening(round, on, true, true);
    }

    /** The later of a day and the one since which it is owed again. */
    public LocalDate notBefore(LocalDate day) {
        return on.filter(again -> again.isAfter(day)).orElse(day);
    }
}
