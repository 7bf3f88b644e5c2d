package io.guichet.persistence.provisioning;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.port.Webhooks;
import io.guichet.domain.provisioning.Webhook;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Webhooks and what waits for them; a change names the version it was read at. */
public final class JpaWebhooks implements Webhooks {

    private static final String READ =
            """
            select id, url, is_on, position, made_at, delivered_at, failed_at, failure, version
            from guichet.webhook
            """;

    private static final String ADD =
            """
            insert into guichet.webhook (id, url, is_on, position, made_at, version)
            values (:id, :url, :on, :position, :at, 0)
            """;

    private static final String SAVE =
            """
            update guichet.webhook set is_on = :on, position = :position,
                delivered_at = cast(:delivered as timestamptz),
                failed_at = cast(:failed as timestamptz), failure = cast(:failure as varchar),
                version = version + 1
            where id = :id and version = :version
            """;

    private static final String AWAIT =
            """
            insert into guichet.webhook_waiting (webhook, position, subject, attempts, next_at)
            values (:id, :position, :subject, 0, :at)
            """;

    private static final String DUE =
            """
            select w.position, w.attempts from guichet.webhook_waiting w
            where w.webhook = :id and w.next_at <= :now and not exists (
                select 1 from guichet.webhook_waiting e where e.webhook = w.webhook
                    and e.subject = w.subject and e.position < w.position)
            order by w.position limit :limit
            """;

    private final EntityManager entityManager;

    public JpaWebhooks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Webhook> find(UUID id) {
        return rows(
                        entityManager
                                .createNativeQuery(READ + "where id = :id", Tuple.class)
                                .setParameter("id", id))
                .stream()
                .findFirst();
    }

    @Override
    public List<Webhook> all() {
        return rows(entityManager.createNativeQuery(READ + "order by made_at, id", Tuple.class));
    }

    @Override
    public void add(Webhook webhook) {
        entityManager
                .createNativeQuery(ADD)
                .setParameter("id", webhook.id())
                .setParameter("url", webhook.url().toString())
                .setParameter("on", webhook.isOn())
                .setParameter("position", webhook.position())
                .setParameter("at", webhook.madeAt())
                .executeUpdate();
    }

    @Override
    public void save(Webhook webhook) {
        int saved =
                entityManager
                        .createNativeQuery(SAVE)
                        .setParameter("id", webhook.id())
                        .setParameter("on", webhook.isOn())
                        .setParameter("position", webhook.position())
                        .setParameter("delivered", text(webhook.deliveredAt()))
                        .setParameter("failed", text(webhook.failure().map(Webhook.Failure::at)))
                        .setParameter(
                                "failure",
                                webhook.failure().map(Webhook.Failure::reason).orElse(null))
                        .setParameter("version", webhook.version())
                        .executeUpdate();
        Rows.requireOne("webhook " + webhook.id(), saved);
    }

    @Override
    public void remove(UUID id) {
        entityManager
                .createNativeQuery("delete from guichet.webhook where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public void await(UUID webhook, List<NumberedEvent> events, Instant from) {
        for (NumberedEvent event : events) {
            entityManager
                    .createNativeQuery(AWAIT)
                    .setParameter("id", webhook)
                    .setParameter("position", event.position())
                    .setParameter("subject", event.event().subject())
                    .setParameter("at", from)
                    .executeUpdate();
        }
    }

    @Override
    public List<Waiting> due(UUID webhook, Instant now, int limit) {
        List<?> found =
                entityManager
                        .createNativeQuery(DUE, Tuple.class)
                        .setParameter("id", webhook)
                        .setParameter("now", now)
                        .setParameter("limit", limit)
                        .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> new Waiting(row.get(0, Long.class), row.get(1, Integer.class)))
                .toList();
    }

    @Override
    public long waiting(UUID webhook) {
        return (Long)
                entityManager
                        .createNativeQuery(
                                "select count(*) from guichet.webhook_waiting where webhook = :id",
                                Long.class)
                        .setParameter("id", webhook)
                        .getSingleResult();
    }

    @Override
    public void settle(UUID webhook, long position) {
        entityManager
                .createNativeQuery(
                        "delete from guichet.webhook_waiting"
                                + " where webhook = :id and position = :position")
                .setParameter("id", webhook)
                .setParameter("position", position)
                .executeUpdate();
    }

    @Override
    public void postpone(UUID webhook, Waiting tried, Instant until) {
        entityManager
                .createNativeQuery(
                        "update guichet.webhook_waiting set attempts = :attempts, next_at = :at"
                                + " where webhook = :id and position = :position")
                .setParameter("id", webhook)
                .setParameter("position", tried.position())
                .setParameter("attempts", tried.attempts())
                .setParameter("at", until)
                .executeUpdate();
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(null);
    }

    private static List<Webhook> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Tuple.class::cast).map(JpaWebhooks::read).toList();
    }

    private static Webhook read(Tuple row) {
        return new Webhook(
                row.get("id", UUID.class),
                URI.create(row.get("url", String.class)),
                row.get("is_on", Boolean.class),
                row.get("position", Long.class),
                row.get("made_at", Instant.class),
                Optional.ofNullable(row.get("delivered_at", Instant.class)),
                Optional.ofNullable(row.get("failed_at", Instant.class))
                        .map(at -> new Webhook.Failure(at, row.get("failure", String.class))),
                row.get("version", Long.class));
    }
}
