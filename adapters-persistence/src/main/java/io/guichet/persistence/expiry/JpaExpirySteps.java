package io.guichet.persistence.expiry;

import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Steps that were played; the primary key lets each be played once. */
public final class JpaExpirySteps implements ExpirySteps {

    private static final String OF =
            """
            select s from ExpiryStepRow s where among(:keys, s.service)
            order by s.service, s.expiry, s.code
            """;

    private final EntityManager entityManager;

    public JpaExpirySteps(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<PlayedStep> of(Collection<ServiceId> services) {
        UUID[] keys = services.stream().map(ServiceId::value).toArray(UUID[]::new);
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
