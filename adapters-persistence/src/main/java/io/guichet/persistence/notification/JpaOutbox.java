package io.guichet.persistence.notification;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.port.Outbox;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.TextMap;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.List;

/** Writes a notice once a channel, due at once. */
public final class JpaOutbox implements Outbox {

    private static final String INSERT =
            """
            insert into guichet.notice
                (notice_key, channel, kind, customer, facts, state, tries, due_at, error)
            values (:key, :first, :kind, :customer, :facts, 'WAITING', 0, :dueAt, ''),
                (:key, :second, :kind, :customer, :facts, 'WAITING', 0, :dueAt, '')
            on conflict do nothing
            """;

    private static final String INSERT_ALL =
            """
            insert into guichet.notice
                (notice_key, channel, kind, customer, facts, state, tries, due_at, error)
            select a.key, c.name, a.kind, a.customer, a.facts, 'WAITING', 0, timestamptz 'epoch', ''
            from unnest(?, ?, ?, ?) as a (key, kind, customer, facts),
                (values ('%s'), ('%s')) as c (name)
            on conflict do nothing
            """
                    .formatted(Channel.MAIL, Channel.CHAT);

    private final EntityManager entityManager;
    private final Encryption encryption;

    public JpaOutbox(EntityManager entityManager, Encryption encryption) {
        this.entityManager = entityManager;
        this.encryption = encryption;
    }

    @Override
    public void addAll(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        BulkRows.run(
                entityManager,
                INSERT_ALL,
                List.of("text", "text", "int8", "text"),
                List.of(
                        notices.stream().map(Notice::key).toArray(),
                        notices.stream().map(notice -> notice.kind().name()).toArray(),
                        notices.stream().map(notice -> notice.customer().value()).toArray(),
                        notices.stream().map(this::facts).toArray()));
    }

    private String facts(Notice notice) {
        return encryption.encrypt(TextMap.write(notice.facts()));
    }

    @Override
    public void add(Notice notice) {
        entityManager
                .createNativeQuery(INSERT)
                .setParameter("key", notice.key())
                .setParameter("first", Channel.MAIL.name())
                .setParameter("second", Channel.CHAT.name())
                .setParameter("kind", notice.kind().name())
                .setParameter("customer", notice.customer().value())
                .setParameter("facts", facts(notice))
                .setParameter("dueAt", Instant.EPOCH)
                .executeUpdate();
    }
}
