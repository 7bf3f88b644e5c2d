package io.guichet.persistence.ledger;

import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.EntityManager;

import java.time.Year;
import java.util.List;
import java.util.Optional;

/** A customer's statement: entries that changed his balance are numbered within it. */
public final class JpaListStatement implements ListStatement {

    private static final String LIST =
            """
            select e from JournalEntryRow e
            where e.customer = :customer and e.statementNumber < :before
                and e.bookedOn >= :from and e.bookedOn < :until
            order by e.statementNumber desc
            """;

    private static final String YEARS =
            """
            select distinct year(e.bookedOn) as booked from JournalEntryRow e
            where e.customer = :customer and e.statementNumber is not null
            order by booked desc
            """;

    private static final int MOST_YEARS = 50;
    private static final Year FIRST = Year.of(1900);
    private static final Year LAST = Year.of(9999);

    private final EntityManager entityManager;

    public JpaListStatement(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Page<StatementLine> list(
            CustomerNumber customer, Optional<Year> year, long before, int limit) {
        return Page.of(
                entityManager
                        .createQuery(LIST, JournalEntryRow.class)
                        .setParameter("customer", customer.value())
                        .setParameter("before", before)
                        .setParameter("from", year.orElse(FIRST).atDay(1))
                        .setParameter("until", year.orElse(LAST).plusYears(1).atDay(1))
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .peek(entityManager::detach)
                        .map(JournalEntryRow::toLine)
                        .toList(),
                limit);
    }

    @Override
    public List<Integer> years(CustomerNumber customer) {
        return entityManager
                .createQuery(YEARS, Integer.class)
                .setParameter("customer", customer.value())
                .setMaxResults(MOST_YEARS)
                .getResultList();
    }
}
