package io.guichet.application.ledger.port;

import io.guichet.application.ledger.query.ListClosings;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.domain.ledger.SignedClosing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Closed periods: only ever added. Once a day's closing is stored, nothing can be booked on that
 * day or an earlier one. Every adapter passes {@code ClosingsContract}.
 */
public interface Closings extends ListClosings {

    /** The first day after the last closed period of a kind. */
    Optional<LocalDate> closedUntil(SellerCode seller, PeriodKind kind);

    /**
     * Waits for whoever is booking for a seller, lets nobody book until the transaction ends, and
     * makes this the earliest day that a document of the seller's used series can bear from then
     * on.
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
