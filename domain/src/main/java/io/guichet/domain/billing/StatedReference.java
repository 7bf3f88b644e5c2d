package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A reference that a customer wants on the invoices issued on days {@code [from, until)}. Once
 * disabled it is printed no longer and stays in his list.
 */
public record StatedReference(
        UUID id,
        CustomerNumber customer,
        BuyerReference reference,
        LocalDate from,
        LocalDate until,
        boolean isDisabled,
        long version) {

    public StatedReference {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(reference, "reference");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("no day between " + from + " and " + until);
        }
    }

    public boolean isOn(LocalDate day) {
        return !isDisabled && !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether both would be printed on the same day. */
    public boolean overlaps(StatedReference other) {
        return !isDisabled
                && !other.isDisabled
                && from.isBefore(other.until)
                && other.from.isBefore(until);
    }

    public StatedReference with(BuyerReference next, LocalDate nextFrom, LocalDate nextUntil) {
        return new StatedReference(id, customer, next, nextFrom, nextUntil, isDisabled, version);
    }

    public StatedReference disable() {
        return new StatedReference(id, customer, reference, from, until, true, version);
    }
}
