package io.guichet.application.ledger.port;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.AccountSums;
import io.guichet.domain.ledger.BookedLine;
import io.guichet.domain.ledger.CustomerSum;
import io.guichet.domain.ledger.DocumentSeal;

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

    /** The entries booked on a day, side by side, by moment and key: the same order each time. */
    void forEachLine(SellerCode seller, LocalDate day, Consumer<BookedLine> each);

    /**
     * What each customer's entries before a day come to on each account, unless it is nothing; by
     * account and customer.
     */
    void forEachSum(SellerCode seller, LocalDate before, Consumer<CustomerSum> each);

    /** The seals of a series' documents issued on a day, by number. */
    void forEachDocument(
            SellerCode seller, DocumentKind kind, LocalDate day, Consumer<DocumentSeal> each);

    /** Accounts with an entry before {@code until}, in a year that began on {@code year}. */
    List<AccountSums> sums(SellerCode seller, LocalDate year, LocalDate from, LocalDate until);
}
