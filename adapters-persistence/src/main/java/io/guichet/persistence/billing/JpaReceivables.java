package io.guichet.persistence.billing;

import io.guichet.application.billing.port.Receivables;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.BulkRows;
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

    private static final String UPDATE =
            """
            update ReceivableRow r set r.paidMinor = :paid, r.creditedMinor = :credited,
                r.reservedMinor = :reserved, r.writtenOffMinor = :writtenOff, r.round = :round,
                r.reopenedOn = :reopenedOn, r.chargedBack = :chargedBack,
                r.inChargeback = :inChargeback, r.status = :status, r.version = r.version + 1
            where r.invoice = :invoice and r.version = :version
            """;

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

    private final EntityManager entityManager;

    public JpaReceivables(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Receivable> find(DocumentReference invoice) {
        return Rows.find(entityManager, ReceivableRow.class, invoice.value())
                .map(ReceivableRow::toReceivable);
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
        String name = nameOf(receivable);
        Rows.requireOne(name, Rows.race(name, () -> update(receivable)));
    }

    private int update(Receivable receivable) {
        return entityManager
                .createQuery(UPDATE)
                .setParameter("paid", receivable.paid().minorUnits())
                .setParameter("credited", receivable.credited().minorUnits())
                .setParameter("reserved", receivable.reserved().minorUnits())
                .setParameter("writtenOff", receivable.writtenOff().minorUnits())
                .setParameter("round", receivable.reopening().round())
                .setParameter("reopenedOn", receivable.reopening().on().orElse(null))
                .setParameter("chargedBack", receivable.reopening().isChargedBack())
                .setParameter("inChargeback", receivable.reopening().inChargeback())
                .setParameter("status", receivable.status())
                .setParameter("invoice", receivable.invoice().value())
                .setParameter("version", receivable.version())
                .executeUpdate();
    }

    private static String nameOf(Receivable receivable) {
        return "receivable of " + receivable.invoice();
    }
}
