package io.guichet.persistence.expiry;

import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;

/** Steps that were played; the primary key lets each be played once. */
public final class JpaExpirySteps implements ExpirySteps {

    private static final String OF =
            """
            select * from guichet.expiry_step where service = any (cast(:keys as uuid[]))
            order by service, expiry, code
            """;

    private final EntityManager entityManager;

    public JpaExpirySteps(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<PlayedStep> of(Collection<ServiceId> services) {
        List<String> keys = services.stream().map(service -> service.value().toString()).toList();
        return Rows.amongKeys(entityManager, ExpiryStepRow.class, OF, keys).stream()
                .map(ExpiryStepRow::toStep)
                .toList();
    }

    @Override
    public void add(PlayedStep step) {
        Rows.add(entityManager, "step " + step.code(), List.of(ExpiryStepRow.from(step)));
    }

    @Override
    public void addAll(List<PlayedStep> steps) {
        BulkRows.add(entityManager, "steps", steps.stream().map(ExpiryStepRow::from).toList());
    }
}
