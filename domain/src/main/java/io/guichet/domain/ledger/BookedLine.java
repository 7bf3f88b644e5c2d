package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One side of a booked entry, as books are written out. {@code position} counts the sides of an
 * entry from 0; {@code pieceDate} is the day of the document the entry rests on, and {@code
 * customerName} is the name on it, or where there is none the name of today.
 */
public record BookedLine(
        String key,
        int position,
        Journal journal,
        CustomerNumber customer,
        String customerName,
        LocalDate bookedOn,
        Instant bookedAt,
        String piece,
        LocalDate pieceDate,
        EntryKind kind,
        LedgerAccount account,
        Money debit,
        Money credit) {

    public BookedLine {
        requireNonNull(key, "key");
        requireNonNull(journal, "journal");
        requireNonNull(customer, "customer");
        requireNonNull(customerName, "customerName");
        requireNonNull(bookedOn, "bookedOn");
        requireNonNull(bookedAt, "bookedAt");
        requireNonNull(piece, "piece");
        requireNonNull(pieceDate, "pieceDate");
        requireNonNull(kind, "kind");
        requireNonNull(account, "account");
        requireNonNull(debit, "debit");
        requireNonNull(credit, "credit");
    }
}
