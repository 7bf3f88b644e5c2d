package io.guichet.domain.ledger;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the file of accounting entries of a year (LPF art. A47 A-1); {@code number} is the
 * entry's in the year, from 1 and without a gap.
 */
public sealed interface FecLine {

    /**
     * A balance that the year opens with, debit less credit, on the year's first day; accounts of
     * customers name whose it is.
     */
    record Opening(
            long number,
            LocalDate on,
            LedgerAccount account,
            Optional<CustomerSum> owner,
            Money balance)
            implements FecLine {

        public Opening {
            requireNonNull(on, "on");
            requireNonNull(account, "account");
            requireNonNull(owner, "owner");
            requireNonNull(balance, "balance");
        }
    }

    /** One side of an entry. */
    record Booked(long number, BookedLine line) implements FecLine {

        public Booked {
            requireNonNull(line, "line");
        }
    }
}
