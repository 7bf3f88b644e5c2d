package io.guichet.persistence.notification;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.TextMap;

import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a notice, due at once on every channel. In chats only whoever has one is told: where
 * nobody has, it was told, so that nobody claims it. Who of them sees what is asked when it is
 * told.
 */
public final class JpaOutbox implements Outbox {

    private static final String INSERT =
            """
            insert into guichet.notice
                (notice_key, kind, customer, person, chat, facts, mail_state, chat_state)
            select a.key, a.kind, a.customer, a.person, a.chat, cast(a.facts as bytea), 'WAITING',
                case when a.chat is not null
                        or exists (select from guichet.chat_link l
                            where l.profile = a.person
                                and l.confirmed_in_chat and l.confirmed_on_web and not l.ended)
                        or a.person is null and exists (select from guichet.profile_customer g
                            join guichet.chat_link l on l.profile = g.profile
                            where g.customer = a.customer
                                and l.confirmed_in_chat and l.confirmed_on_web and not l.ended)
                    then 'WAITING' else 'SENT' end
            from unnest(?, ?, ?, ?, ?, ?) as a (key, kind, customer, person, chat, facts)
            on conflict do nothing
            """;

    private static final List<String> COLUMNS =
            List.of(
                    "notice_key",
                    "kind",
                    "customer",
                    "person",
                    "chat",
                    "facts",
                    "mail_state",
                    "chat_state");

    private static final RowQuery KNOWN =
            RowQuery.of(
                    "select n.notice_key from guichet.notice n where n.notice_key = any(?)",
                    String.class);

    private static final RowQuery IN_CHATS =
            RowQuery.of(
                    """
                    select distinct g.customer from guichet.profile_customer g
                        join guichet.chat_link l on l.profile = g.profile
                    where g.customer = any(?)
                        and l.confirmed_in_chat and l.confirmed_on_web and not l.ended
                    """,
                    Long.class);

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
        if (BulkRows.areMany(notices)) {
            copy(unknown(notices));
        } else {
            insert(notices);
        }
    }

    private void insert(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        BulkRows.run(
                entityManager,
                "notices",
                INSERT,
                List.of("text", "text", "int8", "uuid", "int8", "text"),
                columns(notices));
    }

    private void copy(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        List<Object[]> columns = new ArrayList<>(columns(notices));
        columns.add(Collections.nCopies(notices.size(), "WAITING").toArray());
        columns.add(statesInChats(notices));
        BulkRows.copy(entityManager, "notices", "guichet.notice", COLUMNS, columns);
    }

    private Object[] statesInChats(Collection<Notice> notices) {
        Long[] customers =
                notices.stream().map(n -> n.customer().value()).distinct().toArray(Long[]::new);
        Set<Long> inChats =
                Set.copyOf(IN_CHATS.list(entityManager, Long.class, (Object) customers));
        return notices.stream()
                .map(notice -> mayBeToldInChats(notice, inChats) ? "WAITING" : "SENT")
                .toArray();
    }

    /** What is about a person is never written by the hundred: whoever tells it looks. */
    private static boolean mayBeToldInChats(Notice notice, Set<Long> customersInChats) {
        return !(notice.audience() instanceof Audience.OfCustomer)
                || customersInChats.contains(notice.customer().value());
    }

    /** The first of each key that does not stand yet. */
    private Collection<Notice> unknown(List<Notice> notices) {
        Map<String, Notice> unknown = new LinkedHashMap<>();
        notices.forEach(notice -> unknown.putIfAbsent(notice.key(), notice));
        String[] keys = unknown.keySet().toArray(String[]::new);
        unknown.keySet().removeAll(KNOWN.list(entityManager, String.class, (Object) keys));
        return unknown.values();
    }

    private List<Object[]> columns(Collection<Notice> notices) {
        return List.of(
                notices.stream().map(Notice::key).toArray(),
                notices.stream().map(notice -> notice.kind().name()).toArray(),
                notices.stream().map(notice -> notice.customer().value()).toArray(),
                notices.stream().map(JpaOutbox::person).toArray(),
                notices.stream().map(JpaOutbox::chat).toArray(),
                notices.stream().map(this::facts).toArray());
    }

    private static UUID person(Notice notice) {
        return notice.audience() instanceof Audience.OfPerson(ProfileId who) ? who.value() : null;
    }

    private static Long chat(Notice notice) {
        return notice.audience() instanceof Audience.OneChat(long chat) ? chat : null;
    }

    /** As the database reads bytes. */
    private String facts(Notice notice) {
        byte[] facts = encryption.encryptToBytes(TextMap.write(notice.facts()));
        return "\\x" + HexFormat.of().formatHex(facts);
    }
}
