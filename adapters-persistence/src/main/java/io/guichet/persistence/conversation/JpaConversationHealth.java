package io.guichet.persistence.conversation;

import io.guichet.application.conversation.ConversationHealth;
import io.guichet.application.shared.Transactions;

import jakarta.persistence.EntityManager;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How the queues are doing, and their end: what was done with is forgotten after a while. */
public final class JpaConversationHealth implements ConversationHealth {

    /** When a row that no longer waits was last touched stands in {@code due_at}. */
    private static final List<String> FORGET =
            List.of(
                    "delete from ChatUpdateRow u where u.state <> 'WAITING' and u.dueAt < :before",
                    "delete from ChatMessageRow m where m.state <> 'WAITING' and m.dueAt < :before",
                    "delete from PendingActionRow a where a.expiresAt < :before");

    private static final List<String> PARKED =
            List.of(
                    "select count(*) from ChatUpdateRow u"
                            + " where u.state = 'PARKED' and u.dueAt >= :since",
                    "select count(*) from ChatMessageRow m"
                            + " where m.state = 'PARKED' and m.dueAt >= :since and not exists"
                            + " (select 1 from ChatMemoryRow c where c.chat = m.chat and c.blocked)");

    private final EntityManager entityManager;
    private final Transactions transactions;

    public JpaConversationHealth(EntityManager entityManager, Transactions transactions) {
        this.entityManager = entityManager;
        this.transactions = transactions;
    }

    @Override
    public Report report(long bot, Instant now) {
        return new Report(
                lag("select min(u.receivedAt) from ChatUpdateRow u", "u", bot, now),
                lag("select min(m.createdAt) from ChatMessageRow m", "m", bot, now),
                parked("ChatUpdateRow", bot),
                parked("ChatMessageRow", bot));
    }

    @Override
    public long parkedSince(Instant since) {
        return PARKED.stream()
                .map(count -> entityManager.createQuery(count, Long.class))
                .mapToLong(count -> count.setParameter("since", since).getSingleResult())
                .sum();
    }

    @Override
    public int forget(Instant before) {
        return transactions.required(
                () ->
                        FORGET.stream()
                                .mapToInt(
                                        delete ->
                                                entityManager
                                                        .createQuery(delete)
                                                        .setParameter("before", before)
                                                        .executeUpdate())
                                .sum());
    }

    private Duration lag(String oldest, String row, long bot, Instant now) {
        Instant since =
                entityManager
                        .createQuery(
                                "%1$s where %2$s.bot = :bot and %2$s.state = 'WAITING'"
                                        .formatted(oldest, row),
                                Instant.class)
                        .setParameter("bot", bot)
                        .getSingleResult();
        return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
    }

    private long parked(String rows, long bot) {
        return entityManager
                .createQuery(
                        "select count(*) from "
                                + rows
                                + " q where q.bot = :bot and q.state = 'PARKED'",
                        Long.class)
                .setParameter("bot", bot)
                .getSingleResult();
    }
}
