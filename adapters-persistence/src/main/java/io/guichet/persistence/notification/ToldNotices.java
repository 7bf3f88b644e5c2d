package io.guichet.persistence.notification;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PendingNotices.ToldNotice;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notices that were told on one channel at least. */
final class ToldNotices {

    /** By whose they are, and then in order: by their order all of everybody's would be read. */
    private static final String TOLD =
            """
            with his as materialized (select n.id, n.kind, n.customer, n.mail_sent_at, n.chat_sent_at
                from guichet.notice n
                where %s and n.id < :before
                    and (n.mail_sent_at is not null or n.chat_sent_at is not null))
            select * from his order by id desc
            """;

    private static final String OF =
            TOLD.formatted("n.customer = :whose and n.person is null and n.chat is null");

    private static final String TO = TOLD.formatted("n.person = :whose");

    private final EntityManager entityManager;

    ToldNotices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Page<ToldNotice> of(CustomerNumber customer, long before, int limit) {
        return page(OF, customer.value(), before, limit);
    }

    Page<ToldNotice> to(ProfileId person, long before, int limit) {
        return page(TO, person.value(), before, limit);
    }

    private Page<ToldNotice> page(String sql, Object whose, long before, int limit) {
        Query query =
                entityManager
                        .createNativeQuery(sql, Tuple.class)
                        .setParameter("whose", whose)
                        .setParameter("before", before)
                        .setMaxResults(limit + 1);
        List<?> rows = query.getResultList();
        return Page.of(rows.stream().map(Tuple.class::cast).map(ToldNotices::told).toList(), limit);
    }

    private static ToldNotice told(Tuple row) {
        return new ToldNotice(
                row.get("id", Long.class),
                Notice.Kind.valueOf(row.get("kind", String.class)),
                new CustomerNumber(row.get("customer", Long.class)),
                Optional.ofNullable(row.get("mail_sent_at", Instant.class)),
                Optional.ofNullable(row.get("chat_sent_at", Instant.class)));
    }
}
