package io.guichet.testing.shared;

import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;

/** From which day on each seller's books are open, in memory. */
public final class InMemoryOpenDays {

    private final Table<SellerCode, LocalDate> days;

    public InMemoryOpenDays(InMemoryTransactions transactions) {
        days = new Table<>(transactions);
    }

    /** Closes the days before this one; none opens again. */
    public void openFrom(SellerCode seller, LocalDate day) {
        days.put(seller, from(seller, day));
    }

    /** The first open day from this one on. */
    public LocalDate from(SellerCode seller, LocalDate wanted) {
        return days.find(seller).filter(wanted::isBefore).orElse(wanted);
    }
}
