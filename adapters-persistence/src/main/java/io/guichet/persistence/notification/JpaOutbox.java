package io.guichet.persistence.notification;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.TextMap;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.UUID;

/** Writes a notice, due at once on every channel. */
public final class JpaOutbox implements Outbox {

    private static final String INSERT =
            """
            insert into guichet.notice
                (notice_key, kind, customer, person, chat, facts, mail_state, chat_state)
            select a.key, a.kind, a.customer, a.person, a.chat, a.facts, 'WAITING', 'WAITING'
            from unnest(?, ?, ?, ?, ?, ?) as a (key, kind, customer, person, chat, facts)
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
        addAll(List.of(notice));
    }

    @Override
    public void addAll(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        BulkRows.run(
                entityManager,
                INSERT,
                List.of("text", "text", "int8", "uuid", "int8", "text"),
                List.of(
                        notices.stream().map(Notice::key).toArray(),
                        notices.stream().map(notice -> notice.kind().name()).toArray(),
                        notices.stream().map(notice -> notice.customer().value()).toArray(),
                        notices.stream().map(JpaOutbox::person).toArray(),
                        notices.stream().map(JpaOutbox::chat).toArray(),
                        notices.stream().map(this::facts).toArray()));
    }

    private static UUID person(Notice notice) {
        return notice.audience() instanceof Audience.OfPerson(ProfileId who) ? who.value() : null;
    }

    private static Long chat(Notice notice) {
        return notice.audience() instanceof Audience.OneChat(long chat) ? chat : null;
    }

    private String facts(Notice notice) {
        return encryption.encrypt(TextMap.write(notice.facts()));
    }
}
