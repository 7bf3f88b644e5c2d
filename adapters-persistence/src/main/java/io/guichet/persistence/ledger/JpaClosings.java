package io.guichet.persistence.ledger;

import io.guichet.application.ledger.port.Closings;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.domain.ledger.SignedClosing;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Closed periods. Booking and closing meet at an advisory lock a seller: a trigger takes it,
 * shared, for every entry, and refuses an entry of a day that is not open any more.
 */
public final class JpaClosings implements Closings {

    /** The lock of the triggers on entries and series, but for oneself alone. */
    private static final String LOCK =
            """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('books of ' || :seller, 0)))
                as locked
            """;

    private static final String OPEN_BOOKS =
            """
            insert into guichet.open_books (seller, open_from) values (:seller, :firstOpen)
            on conflict (seller) do update
                set open_from = greatest(open_books.open_from, excluded.open_from)
            """;

    /**
     * One after the other, in the order in which those who issue several kinds lock them: that of
     * invoices before all others, that of credit notes before that of receipts.
     */
    private static final String LOCK_SERIES =
            """
            select last_number from guichet.series where seller = :seller
            order by kind <> 'INVOICE', kind for update
            """;

    private static final String OPEN_SERIES =
            """
            update guichet.series set last_issued_on = :firstOpen
            where seller = :seller and last_issued_on < :firstOpen
            """;

    private static final String CLOSED =
            """
            select max(c.untilOn) from PeriodClosingRow c
            where c.seller = :seller and c.kind = :kind
            """;

    private static final String LIST =
            """
            select c from PeriodClosingRow c where c.seller = :seller and c.number < :before
            order by c.number desc
            """;

    private static final String FIND =
            """
            select c from PeriodClosingRow c
            where c.seller = :seller and c.kind = :kind and c.fromOn = :from
            """;

    private final EntityManager entityManager;

    public JpaClosings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<LocalDate> closedUntil(SellerCode seller, PeriodKind kind) {
        return Optional.ofNullable(
                entityManager
                        .createQuery(CLOSED, LocalDate.class)
                        .setParameter("seller", seller.value())
                        .setParameter("kind", kind)
                        .getSingleResult());
    }

    /** Series first, as whoever issues does: the other way round each would wait for the other. */
    @Override
    public void stopBooking(SellerCode seller, LocalDate firstOpenDay) {
        Rows.race("closing of " + seller, () -> stop(seller.value(), firstOpenDay));
    }

    private int stop(String seller, LocalDate firstOpenDay) {
        entityManager.createNativeQuery(LOCK_SERIES).setParameter("seller", seller).getResultList();
        entityManager.createNativeQuery(LOCK).setParameter("seller", seller).getResultList();
        return move(OPEN_BOOKS, seller, firstOpenDay) + move(OPEN_SERIES, seller, firstOpenDay);
    }

    private int move(String statement, String seller, LocalDate firstOpenDay) {
        return entityManager
                .createNativeQuery(statement)
                .setParameter("seller", seller)
                .setParameter("firstOpen", firstOpenDay)
                .executeUpdate();
    }

    @Override
    public void add(SignedClosing closing) {
        Rows.add(
                entityManager,
                "closing " + closing.closing().id(),
                List.of(PeriodClosingRow.from(closing)));
    }

    @Override
    public Page<SignedClosing> list(SellerCode seller, long before, int limit) {
        return Page.of(
                read(entityManager
                                .createQuery(LIST, PeriodClosingRow.class)
                                .setParameter("seller", seller.value())
                                .setParameter("before", before)
                                .setMaxResults(limit + 1))
                        .toList(),
                limit);
    }

    @Override
    public Optional<SignedClosing> find(ClosingId id) {
        return read(entityManager
                        .createQuery(FIND, PeriodClosingRow.class)
                        .setParameter("seller", id.seller().value())
                        .setParameter("kind", id.kind())
                        .setParameter("from", id.from()))
                .findFirst();
    }

    private Stream<SignedClosing> read(TypedQuery<PeriodClosingRow> query) {
        return query.getResultList().stream()
                .peek(entityManager::detach)
                .map(PeriodClosingRow::toClosing);
    }
}
