package io.guichet.persistence.ledger;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.BookedLine;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/** One side of an entry, out of the columns of {@link BookQueries#LINES}. */
record BookedLineRow(
        String key,
        int position,
        Journal journal,
        long customer,
        String customerName,
        LocalDate bookedOn,
        Instant bookedAt,
        String piece,
        LocalDate pieceDate,
        EntryKind kind,
        LedgerAccount account,
        long debitMinor,
        long creditMinor,
        String currency) {

    BookedLine toLine() {
        Currency unit = Currency.getInstance(currency);
        return new BookedLine(
                key,
                position,
                journal,
                new CustomerNumber(customer),
                customerName,
                bookedOn,
                bookedAt,
                piece,
                pieceDate,
                kind,
                account,
                new Money(debitMinor, unit),
                new Money(creditMinor, unit));
    }
}
