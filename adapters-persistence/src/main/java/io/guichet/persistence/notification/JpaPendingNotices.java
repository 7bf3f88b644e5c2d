package io.guichet.persistence.notification;

import io.guichet.application.notification.PendingNotices;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.Errors;
import io.guichet.persistence.shared.Unreadable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Claims notices for a while. {@code due_at} is the end of a claim as well as the time of the next
 * try; the number of tries tells a claim from its successor.
 */
public final class JpaPendingNotices implements PendingNotices {

    private static final String CLAIM =
            """
            update guichet.notice set tries = tries + 1, due_at = :until
            where id in (
                select id from guichet.notice
                where channel = :channel and state = 'WAITING' and due_at <= :now
                order by id limit :limit
                for update skip locked)
            returning *
            """;

    private static final String CLAIMED =
            " where n.id = :id and n.tries = :tries and n.state = 'WAITING'";

    private final EntityManager entityManager;
    private final Transactions transactions;
    private final Encryption encryption;

    public JpaPendingNotices(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        this.entityManager = entityManager;
        this.transactions = transactions;
        this.encryption = encryption;
    }

    @Override
    public List<PendingNotice> claim(Channel channel, int limit, Instant now, Duration lease) {
        return transactions.required(
                () ->
                        rows(
                                        entityManager
                                                .createNativeQuery(CLAIM, NoticeRow.class)
                                                .setParameter("until", now.plus(lease))
                                                .setParameter("channel", channel.name())
                                                .setParameter("now", now)
                                                .setParameter("limit", limit))
                                .stream()
                                .flatMap(
                                        row ->
                                                Unreadable.orPark(
                                                        entityManager,
                                                        NoticeRow.class,
                                                        row.id(),
                                                        () -> row.toClaimed(encryption))
                                                        .stream())
                                .toList());
    }

    @Override
    public void sent(PendingNotice notice, Instant now) {
        change(
                "update NoticeRow n set n.state = 'SENT', n.sentAt = :at, n.error = :error",
                notice,
                now,
                "");
    }

    @Override
    public void retryAt(PendingNotice notice, Instant at, String error) {
        change("update NoticeRow n set n.dueAt = :at, n.error = :error", notice, at, error);
    }

    @Override
    public void park(PendingNotice notice, String error) {
        transactions.required(
                () ->
                        claimed(
                                        "update NoticeRow n set n.state = 'PARKED', n.error = :error",
                                        notice)
                                .setParameter("error", Errors.kept(error))
                                .executeUpdate());
    }

    @Override
    public long parked(Channel channel) {
        return entityManager
                .createQuery(
                        "select count(*) from NoticeRow n"
                                + " where n.channel = :channel and n.state = 'PARKED'",
                        Long.class)
                .setParameter("channel", channel)
                .getSingleResult();
    }

    private void change(String update, PendingNotice notice, Instant at, String error) {
        transactions.required(
                () ->
                        claimed(update, notice)
                                .setParameter("at", at)
                                .setParameter("error", Errors.kept(error))
                                .executeUpdate());
    }

    private Query claimed(String update, PendingNotice notice) {
        return entityManager
                .createQuery(update + CLAIMED)
                .setParameter("id", notice.id())
                .setParameter("tries", notice.tries() + 1);
    }

    private List<NoticeRow> rows(Query claim) {
        List<?> claimed = claim.getResultList();
        claimed.forEach(entityManager::detach);
        return claimed.stream()
                .map(NoticeRow.class::cast)
                .sorted(Comparator.comparingLong(NoticeRow::id))
                .toList();
    }
}
