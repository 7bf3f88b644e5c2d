package io.guichet.application.ledger.port;

import io.guichet.application.ledger.query.ListClosings;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.domain.ledger.SignedClosing;

import java.time.LocalDate;
import java.util.Optional;

/** Closed periods: only ever added. Every adapter passes {@code ClosingsContract}. */
public interface Closings extends ListClosings {

    /** The first day after the last closed period of a kind. */
    Optional<LocalDate> closedUntil(SellerCode seller, PeriodKind kind);

    /**
     * Waits for whoever is booking for a seller, then makes this the earliest day that a document
     * or an entry of the seller can bear: for good, and never an earlier one than before. Whoever
     * issues goes on at once, on that day.
     */
    void stopBooking(SellerCode seller, LocalDate firstOpenDay);

    /**
     * Stores the next closing.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if its number or its period
     *     is taken
     */
    void add(SignedClosing closing);
}
