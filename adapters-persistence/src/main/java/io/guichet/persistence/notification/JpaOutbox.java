package io.guichet.persistence.notification;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.port.Outbox;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.TextMap;

import jakarta.persistence.EntityManager;

import java.time.Instant;

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

    private final EntityManager entityManager;
    private final Encryption encryption;

    public JpaOutbox(EntityManager entityManager, Encryption encryption) {
        this.entityManager = entityManager;
        this.encryption = encryption;
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
                .setParameter("facts", encryption.encrypt(TextMap.write(notice.facts())))
                .setParameter("dueAt", Instant.EPOCH)
                .executeUpdate();
    }
}
