package io.guichet.persistence.subscription;

import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** To what options belong, in the database. */
public final class JpaOptionHosts implements OptionHosts {

    private static final RowQuery OPTIONS =
            RowQuery.of(
                            """
                            select o.option from guichet.option_host o
                                join guichet.service s on s.id = o.option
                            where o.host = ? order by s.started_on, o.option
                            """,
                            UUID.class)
                    .kept();

    private static final String ORPHANS =
            """
            select o.option from OptionHostRow o
            join ServiceRow s on s.id = o.option join ServiceRow h on h.id = o.host
            where s.state in (ACTIVE, SUSPENDED) and h.state in (TERMINATED, DELETED)
            and s.endsOn is null
            order by o.option
            """;

    private final EntityManager entityManager;

    public JpaOptionHosts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<ServiceId> hostOf(ServiceId option) {
        return Rows.named(entityManager, OptionHostRow.class, option.value())
                .map(row -> new ServiceId(row.host()));
    }

    @Override
    public List<ServiceId> optionsOf(ServiceId host) {
        return OPTIONS.list(entityManager, UUID.class, host.value()).stream()
                .map(ServiceId::new)
                .toList();
    }

    /** What {@link #optionsOf} asks. */
    public static Asked options(ServiceId host) {
        return OPTIONS.with(host.value());
    }

    @Override
    public void attach(ServiceId option, ServiceId host) {
        Rows.add(
                entityManager,
                "host of " + option,
                List.of(new OptionHostRow(option.value(), host.value())));
    }

    @Override
    public List<ServiceId> orphans(int limit) {
        return entityManager
                .createQuery(ORPHANS, UUID.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ServiceId::new)
                .toList();
    }
}
