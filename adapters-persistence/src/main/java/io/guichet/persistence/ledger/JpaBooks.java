package io.guichet.persistence.ledger;

import io.guichet.application.ledger.port.Books;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.AccountSums;
import io.guichet.domain.ledger.BookedLine;
import io.guichet.domain.ledger.CustomerSum;
import io.guichet.domain.ledger.DocumentSeal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.hibernate.jpa.HibernateHints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads books through a cursor of the database: some thousand rows are in memory at a time. */
public final class JpaBooks implements Books {

    private static final int ROWS_AT_A_TIME = 2_000;

    private final EntityManager entityManager;

    public JpaBooks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<LocalDate> firstDay(SellerCode seller) {
        return Stream.of(
                        BookQueries.FIRST_ENTRY,
                        BookQueries.FIRST_INVOICE,
                        BookQueries.FIRST_RECEIPT)
                .map(query -> first(query, seller))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    @Override
    public void forEachLine(SellerCode seller, LocalDate day, Consumer<BookedLine> each) {
        forEach(
                entityManager
                        .createQuery(BookQueries.LINES, BookedLineRow.class)
                        .setParameter("seller", seller.value())
                        .setParameter("day", day),
                row -> each.accept(row.toLine()));
    }

    @Override
    public void forEachSum(SellerCode seller, LocalDate before, Consumer<CustomerSum> each) {
        forEach(
                entityManager
                        .createQuery(BookQueries.CUSTOMER_SUMS, CustomerSumRow.class)
                        .setParameter("seller", seller.value())
                        .setParameter("before", before),
                row -> each.accept(row.toSum()));
    }

    @Override
    public void forEachDocument(
            SellerCode seller, DocumentKind kind, LocalDate day, Consumer<DocumentSeal> each) {
        forEach(
                documents(kind).setParameter("seller", seller.value()).setParameter("day", day),
                each);
    }

    @Override
    public List<AccountSums> sums(
            SellerCode seller, LocalDate year, LocalDate from, LocalDate until) {
        return entityManager
                .createQuery(BookQueries.SUMS, AccountSumsRow.class)
                .setParameter("seller", seller.value())
                .setParameter("year", year)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .stream()
                .map(AccountSumsRow::toSums)
                .toList();
    }

    private Optional<LocalDate> first(String query, SellerCode seller) {
        return Optional.ofNullable(
                entityManager
                        .createQuery(query, LocalDate.class)
                        .setParameter("seller", seller.value())
                        .getSingleResult());
    }

    private TypedQuery<DocumentSeal> documents(DocumentKind kind) {
        return kind == DocumentKind.RECEIPT
                ? entityManager.createQuery(BookQueries.RECEIPTS, DocumentSeal.class)
                : entityManager
                        .createQuery(BookQueries.INVOICES, DocumentSeal.class)
                        .setParameter("kind", kind);
    }

    private static <R> void forEach(TypedQuery<R> query, Consumer<R> each) {
        query.setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_A_TIME);
        try (Stream<R> rows = query.getResultStream()) {
            rows.forEach(each);
        }
    }
}
