package io.guichet.persistence.provisioning;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.port.ProvisioningEvents;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.TextMap;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Provisioning events; an advisory lock lets one caller at a time give positions. */
public final class JpaProvisioningEvents implements ProvisioningEvents {

    private static final String INSERT =
            """
            insert into guichet.provisioning_event (subject, version, customer, kind, facts)
            select * from unnest(?, ?, ?, ?, ?)
            """;

    private static final List<String> COLUMNS =
            List.of("subject", "version", "customer", "kind", "facts");

    /** A number of this table's own. */
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(7023105)";

    private static final String NUMBER =
            """
            update guichet.provisioning_event e set position = n.position, noted_at = :now
            from (select id, row_number() over (order by id)
                    + coalesce((select max(position) from guichet.provisioning_event), 0) as position
                from guichet.provisioning_event where position is null) n
            where e.id = n.id and e.position is null
            """;

    private static final String AFTER =
            """
            select position, noted_at, subject, version, customer, kind, facts
            from guichet.provisioning_event where position > :position
            order by position limit :limit
            """;

    private static final String FIRST =
            """
            select coalesce(min(position), 1) from guichet.provisioning_event
            where position is not null
            """;

    private static final String LAST =
            "select coalesce(max(position), 0) from guichet.provisioning_event";

    /** Looks no further than at as many as it may remove. */
    private static final String PURGE =
            """
            delete from guichet.provisioning_event where position in (
                select e.position from (
                    select position, noted_at from guichet.provisioning_event
                    where position is not null order by position limit :atMost) e
                where e.noted_at < :before and e.position <
                    (select max(position) from guichet.provisioning_event))
            """;

    private final EntityManager entityManager;

    public JpaProvisioningEvents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Within the transaction that made them happen. */
    public void note(List<ProvisioningEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<Object[]> columns =
                List.of(
                        events.stream().map(ProvisioningEvent::subject).toArray(),
                        events.stream().map(ProvisioningEvent::version).toArray(),
                        events.stream().map(event -> event.customer().value()).toArray(),
                        events.stream().map(event -> event.kind().name()).toArray(),
                        events.stream().map(event -> TextMap.write(event.facts())).toArray());
        if (BulkRows.areMany(events)) {
            BulkRows.copy(entityManager, "events", "guichet.provisioning_event", COLUMNS, columns);
        } else {
            BulkRows.run(
                    entityManager,
                    "events",
                    INSERT,
                    List.of("uuid", "int8", "int8", "text", "text"),
                    columns);
        }
    }

    @Override
    public void number(Instant now) {
        entityManager.createNativeQuery(LOCK).getSingleResult();
        entityManager.createNativeQuery(NUMBER).setParameter("now", now).executeUpdate();
    }

    @Override
    public List<NumberedEvent> after(long position, int limit) {
        List<?> rows =
                entityManager
                        .createNativeQuery(AFTER, Object[].class)
                        .setParameter("position", position)
                        .setParameter("limit", limit)
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(JpaProvisioningEvents::numbered)
                .toList();
    }

    @Override
    public long first() {
        return (Long) entityManager.createNativeQuery(FIRST, Long.class).getSingleResult();
    }

    @Override
    public long last() {
        return (Long) entityManager.createNativeQuery(LAST, Long.class).getSingleResult();
    }

    @Override
    public int purge(Instant before, int atMost) {
        return entityManager
                .createNativeQuery(PURGE)
                .setParameter("before", before)
                .setParameter("atMost", atMost)
                .executeUpdate();
    }

    private static NumberedEvent numbered(Object... row) {
        return new NumberedEvent(
                (Long) row[0],
                (Instant) row[1],
                new ProvisioningEvent(
                        (UUID) row[2],
                        (Long) row[3],
                        new CustomerNumber((Long) row[4]),
                        Kind.valueOf((String) row[5]),
                        TextMap.read((String) row[6])));
    }
}
