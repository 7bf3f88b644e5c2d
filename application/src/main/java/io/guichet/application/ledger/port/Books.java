package io.guichet.application.ledger.port;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.AccountSums;
import io.guichet.domain.ledger.BookedLine;
import io.guichet.domain.ledger.CustomerSum;
import io.guichet.domain.ledger.DocumentSeal;
import io.guichet.domain.ledger.Period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a seller's books from end to end. Rows are handed over as they are read, however many there
 * are, and within one transaction. Every adapter passes {@code BooksContract}.
 */
public interface Books {

    /** The day of the first entry or document. */
    Optional<LocalDate> firstDay(SellerCode seller);

    /**
     * The entries booked from a day on until before another, side by side, by day, moment and key:
     * the same order each time.
     */
    void forEachLine(SellerCode seller, LocalDate from, LocalDate until, Consumer<BookedLine> each);

    /**
     * What each customer's entries before a day come to on each account, unless it is nothing; by
     * account and customer.
     */
    void forEachSum(SellerCode seller, LocalDate before, Consumer<CustomerSum> each);

    /** The seals of the documents issued in a period, series by series, by number. */
    void forEachDocument(SellerCode seller, Period period, Consumer<DocumentSeal> each);

    /** Accounts with an entry before {@code until}, which lies in the year of {@code from}. */
    List<AccountSums> sums(SellerCode seller, LocalDate from, LocalDate until);
}
