package io.guichet.persistence.billing;

import io.guichet.application.billing.port.Receivables;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is open on each invoice; a change is one statement that names the version it was read at.
 */
public final class JpaReceivables implements Receivables {

    private static final String OPEN =
            """
            select r from ReceivableRow r
            where r.customer = :customer and r.status in (UNPAID, PARTLY_PAID)
            order by r.dueOn, r.invoice
            """;

    private static final String OPEN_OF_ANY =
            """
            select r from ReceivableRow r
            where among(:keys, r.customer) and r.status in (UNPAID, PARTLY_PAID)
            order by r.dueOn, r.invoice
            """;

    private static final int FEW = 4;

    private final EntityManager entityManager;

    public JpaReceivables(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Receivable> find(DocumentReference invoice) {
        return Rows.named(entityManager, ReceivableRow.class, invoice.value())
                .map(ReceivableRow::toReceivable);
    }

    @Override
    public void foresee(List<DocumentReference> invoices) {
        if (invoices.size() <= FEW) {
            invoices.forEach(
                    invoice ->
                            RowQuery.foresee(
                                    entityManager, JpaReissues.asked(invoice), found(invoice)));
        }
    }

    /** What {@link #find} asks. */
    public static Asked found(DocumentReference invoice) {
        return Rows.asked(ReceivableRow.class, invoice.value());
    }

    @Override
    public List<Receivable> openOf(CustomerNumber customer) {
        return entityManager
                .createQuery(OPEN, ReceivableRow.class)
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(ReceivableRow::toReceivable)
                .toList();
    }

    @Override
    public Map<CustomerNumber, List<Receivable>> openOf(Collection<CustomerNumber> customers) {
        return Rows.amongCustomers(entityManager, ReceivableRow.class, OPEN_OF_ANY, customers)
                .stream()
                .map(ReceivableRow::toReceivable)
                .collect(Collectors.groupingBy(Receivable::customer));
    }

    @Override
    public void addAll(List<Receivable> receivables) {
        BulkRows.add(
                entityManager,
                "receivables",
                receivables.stream().map(ReceivableRow::from).toList());
    }

    @Override
    public void saveAll(List<Receivable> receivables) {
        BulkRows.save(
                entityManager,
                "receivables",
                receivables.stream().map(ReceivableRow::from).toList());
    }

    @Override
    public void add(Receivable receivable) {
        addAll(List.of(receivable));
    }

    @Override
    public void save(Receivable receivable) {
        BulkRows.save(
                entityManager,
                "receivable of " + receivable.invoice(),
                List.of(ReceivableRow.from(receivable)));
    }
}
