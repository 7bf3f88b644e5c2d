package io.guichet.persistence.billing;

import io.guichet.application.billing.port.WriteOffs;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.WriteOff;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;

/** Why invoices were given up. */
public final class JpaWriteOffs implements WriteOffs {

    private static final String OF =
            "select w from WriteOffRow w where w.invoice = :invoice order by w.id desc";

    private final EntityManager entityManager;

    public JpaWriteOffs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<WriteOff> lastOf(DocumentReference invoice) {
        return entityManager
                .createQuery(OF, WriteOffRow.class)
                .setParameter("invoice", invoice.value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(WriteOffRow::toWriteOff)
                .findFirst();
    }

    @Override
    public void add(WriteOff writeOff) {
        Rows.add(
                entityManager,
                "write-off of " + writeOff.invoice(),
                List.of(WriteOffRow.from(writeOff)));
    }
}
