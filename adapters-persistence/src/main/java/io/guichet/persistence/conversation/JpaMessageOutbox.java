package io.guichet.persistence.conversation;

import io.guichet.application.conversation.MessageOutbox;
import io.guichet.application.conversation.OutgoingMessage;
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
import java.util.OptionalLong;

/** Messages to be sent as a queue a chat. */
public final class JpaMessageOutbox implements MessageOutbox {

    /** Only the oldest waiting message of a chat may go, so there are never two of one chat. */
    private static final String CLAIM =
            """
            update guichet.chat_message set tries = tries + 1, due_at = :until, node = :node
            where id in (
                select m.id from guichet.chat_message m
                where m.bot = :bot and m.state = 'WAITING' and m.due_at <= :now
                    and not exists (
                        select 1 from guichet.chat_message older
                        where older.bot = m.bot and older.chat = m.chat
                            and older.state = 'WAITING' and older.id < m.id)
                order by m.id limit :limit
                for update of m skip locked)
            returning *
            """;

    private static final String CLAIMED =
            " where m.id = :id and m.tries = :tries and m.state = 'WAITING'";

    private static final String SENT_ABOUT =
            """
            select m.messageId from ChatMessageRow m
            where m.bot = :bot and m.chat = :chat and m.topic = :topic and m.state = 'SENT'
                and m.messageId <> 0
            order by m.id desc
            """;

    private final EntityManager entityManager;
    private final Transactions transactions;
    private final Encryption encryption;
    private final ChatRows chats;

    public JpaMessageOutbox(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        this.entityManager = entityManager;
        this.transactions = transactions;
        this.encryption = encryption;
        this.chats = new ChatRows(entityManager, encryption);
    }

    @Override
    public void add(long bot, List<OutgoingMessage> messages, Instant now) {
        transactions.required(
                () -> {
                    chats.add(bot, messages, now);
                    return messages.size();
                });
    }

    @Override
    public List<ClaimedMessage> claim(
            long bot, String node, int limit, Instant now, Duration lease) {
        return transactions.required(
                () ->
                        rows(
                                        entityManager
                                                .createNativeQuery(CLAIM, ChatMessageRow.class)
                                                .setParameter("until", now.plus(lease))
                                                .setParameter("node", node)
                                                .setParameter("bot", bot)
                                                .setParameter("now", now)
                                                .setParameter("limit", limit))
                                .stream()
                                .flatMap(
                                        row ->
                                                Unreadable.orPark(
                                                        entityManager,
                                                        ChatMessageRow.class,
                                                        row.id(),
                                                        () -> row.toClaimed(encryption))
                                                        .stream())
                                .toList());
    }

    /** Also when the claim was lost meanwhile: what was sent is sent. */
    @Override
    public void sent(ClaimedMessage message, long messageId, Instant now) {
        transactions.required(
                () ->
                        entityManager
                                .createQuery(
                                        "update ChatMessageRow m set m.state = 'SENT',"
                                                + " m.messageId = :message, m.dueAt = :now,"
                                                + " m.error = '' where m.id = :id")
                                .setParameter("message", messageId)
                                .setParameter("now", now)
                                .setParameter("id", message.id())
                                .executeUpdate());
    }

    @Override
    public void retryAt(ClaimedMessage message, Instant at, String error) {
        transactions.required(
                () ->
                        claimed("set m.dueAt = :at, m.error = :error", message)
                                .setParameter("at", at)
                                .setParameter("error", Errors.kept(error))
                                .executeUpdate());
    }

    @Override
    public void park(ClaimedMessage message, String error) {
        transactions.required(
                () ->
                        claimed("set m.state = 'PARKED', m.error = :error", message)
                                .setParameter("error", Errors.kept(error))
                                .executeUpdate());
    }

    @Override
    public OptionalLong sentAbout(long bot, long chat, String topic) {
        return entityManager
                .createQuery(SENT_ABOUT, Long.class)
                .setParameter("bot", bot)
                .setParameter("chat", chat)
                .setParameter("topic", topic)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private Query claimed(String change, ClaimedMessage message) {
        return entityManager
                .createQuery("update ChatMessageRow m " + change + CLAIMED)
                .setParameter("id", message.id())
                .setParameter("tries", message.tries() + 1);
    }

    private List<ChatMessageRow> rows(Query claim) {
        List<?> claimed = claim.getResultList();
        claimed.forEach(entityManager::detach);
        return claimed.stream()
                .map(ChatMessageRow.class::cast)
                .sorted(Comparator.comparingLong(ChatMessageRow::id))
                .toList();
    }
}
