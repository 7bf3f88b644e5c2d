package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A reference that a customer wants on the invoices issued on days {@code [from, until)}, or from a
 * day on until another takes its place. Once disabled it is printed no longer and stays in his
 * list.
 */
public record StatedReference(
        UUID id,
        CustomerNumber customer,
        BuyerReference reference,
        LocalDate from,
        Optional<LocalDate> until,
        boolean isDisabled,
        long version) {

    public StatedReference {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(reference, "reference");
        requireNonNull(from, "from");
        if (!until.map(from::isBefore).orElse(true)) {
            throw new IllegalArgumentException("no day between " + from + " and " + until);
        }
    }

    public boolean isOn(LocalDate day) {
        return !isDisabled && !day.isBefore(from) && reaches(day);
    }

    /** Whether both would be printed on the same day. */
    public boolean overlaps(StatedReference other) {
        return !isDisabled && !other.isDisabled && other.reaches(from) && reaches(other.from);
    }

    /** Whether it would go on for ever when that one begins. */
    public boolean givesWayTo(StatedReference next) {
        return !isDisabled && until.isEmpty() && from.isBefore(next.from);
    }

    /** The same up to a day. */
    public StatedReference endingOn(LocalDate day) {
        return with(reference, from, Optional.of(day));
    }

    private boolean reaches(LocalDate day) {
        return until.map(day::isBefore).orElse(true);
    }

    public StatedReference with(
            BuyerReference next, LocalDate nextFrom, Optional<LocalDate> nextUntil) {
        return new StatedReference(id, customer, next, nextFrom, nextUntil, isDisabled, version);
    }

    public StatedReference disable() {
        return new StatedReference(id, customer, reference, from, until, true, version);
    }
}
