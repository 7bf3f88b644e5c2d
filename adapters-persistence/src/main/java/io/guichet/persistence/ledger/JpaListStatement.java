package io.guichet.persistence.ledger;

import io.guichet.application.ledger.query.ListStatement;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.EntityManager;

/** A customer's statement: entries that changed his balance are numbered within it. */
public final class JpaListStatement implements ListStatement {

    private static final String LIST =
            """
            select e from JournalEntryRow e
            where e.customer = :customer and e.statementNumber < :before
            order by e.statementNumber desc
            """;

    private final EntityManager entityManager;

    public JpaListStatement(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Page<StatementLine> list(CustomerNumber customer, long before, int limit) {
        return Page.of(
                entityManager
                        .createQuery(LIST, JournalEntryRow.class)
                        .setParameter("customer", customer.value())
                        .setParameter("before", before)
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .peek(entityManager::detach)
                        .map(JournalEntryRow::toLine)
                        .toList(),
                limit);
    }
}
