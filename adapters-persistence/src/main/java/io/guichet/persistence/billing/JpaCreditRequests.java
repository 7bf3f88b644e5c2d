package io.guichet.persistence.billing;

import io.guichet.application.billing.port.CreditRequests;
import io.guichet.domain.billing.CreditRequest;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which requests for credit notes were carried out. */
public final class JpaCreditRequests implements CreditRequests {

    private final EntityManager entityManager;

    public JpaCreditRequests(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<CreditRequest> find(UUID id) {
        return Rows.named(entityManager, CreditRequestRow.class, id)
                .map(CreditRequestRow::toRequest);
    }

    @Override
    public void add(CreditRequest request) {
        BulkRows.add(
                entityManager, "request " + request.id(), List.of(CreditRequestRow.from(request)));
    }
}
