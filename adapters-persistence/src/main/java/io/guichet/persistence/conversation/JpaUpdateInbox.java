package io.guichet.persistence.conversation;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.application.conversation.UpdateInbox;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.Errors;
import io.guichet.persistence.shared.Unreadable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Received updates as a queue a chat. */
public final class JpaUpdateInbox implements UpdateInbox {

    private static final String INSERT =
            """
            insert into guichet.chat_update (bot, update_id, chat_key, body, state, tries, due_at,
                node, received_at, error)
            values (:bot, :update, :chat, :body, :state, 0, :now, '', :now, :error)
            on conflict do nothing
            """;

    /**
     * Whoever comes second on the same row skips it, and finds no later one of the chat either: an
     * older one is waiting until it is done or parked.
     */
    private static final String CLAIM =
            """
            update guichet.chat_update set tries = tries + 1, due_at = :until, node = :node
            where id = (
                select u.id from guichet.chat_update u
                where u.bot = :bot and u.state = 'WAITING' and u.due_at <= :now
                    and not exists (
                        select 1 from guichet.chat_update older
                        where older.bot = u.bot and older.chat_key = u.chat_key
                            and older.state = 'WAITING' and older.id < u.id)
                order by u.id limit 1
                for update of u skip locked)
            returning *
            """;

    private static final String DONE =
            """
            update guichet.chat_update set state = 'DONE', error = '', due_at = :now
            where id = :id and tries = :tries and state = 'WAITING'
            returning *
            """;

    private static final String CLAIMED =
            " where u.id = :id and u.tries = :tries and u.state = 'WAITING'";

    private final EntityManager entityManager;
    private final Transactions transactions;
    private final Encryption encryption;
    private final ChatRows chats;

    public JpaUpdateInbox(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        this.entityManager = entityManager;
        this.transactions = transactions;
        this.encryption = encryption;
        this.chats = new ChatRows(entityManager, encryption);
    }

    @Override
    public int receive(long bot, List<ReceivedUpdate> updates, Instant now) {
        return transactions.required(
                () ->
                        updates.stream()
                                .mapToInt(update -> insert(bot, update, "WAITING", "", now))
                                .sum());
    }

    @Override
    public void receiveParked(long bot, ReceivedUpdate update, String error, Instant now) {
        transactions.required(() -> insert(bot, update, "PARKED", error, now));
    }

    /** Those that cannot be read are given up on the way, so that they hold up no other. */
    @Override
    public Optional<ClaimedUpdate> claim(long bot, String node, Instant now, Duration lease) {
        return transactions.required(
                () -> {
                    Optional<ChatUpdateRow> row = next(bot, node, now, lease);
                    Optional<ClaimedUpdate> update = row.flatMap(this::readable);
                    while (row.isPresent() && update.isEmpty()) {
                        row = next(bot, node, now, lease);
                        update = row.flatMap(this::readable);
                    }
                    return update;
                });
    }

    @Override
    public void retryAt(ClaimedUpdate update, Instant at, String error) {
        transactions.required(
                () ->
                        claimed(
                                        "update ChatUpdateRow u set u.dueAt = :at, u.error = :error",
                                        update)
                                .setParameter("at", at)
                                .setParameter("error", Errors.kept(error))
                                .executeUpdate());
    }

    @Override
    public void park(ClaimedUpdate update, String error) {
        transactions.required(
                () ->
                        claimed(
                                        "update ChatUpdateRow u set u.state = 'PARKED',"
                                                + " u.error = :error",
                                        update)
                                .setParameter("error", Errors.kept(error))
                                .executeUpdate());
    }

    @Override
    public void complete(
            ClaimedUpdate update, ChatMemory memory, List<OutgoingMessage> answers, Instant now) {
        transactions.required(
                () -> {
                    Optional<ChatUpdateRow> done = done(update, now);
                    done.ifPresent(
                            row -> {
                                chats.remember(memory);
                                chats.add(row.bot(), answers, now);
                            });
                    return done.isPresent();
                });
    }

    private Optional<ChatUpdateRow> next(long bot, String node, Instant now, Duration lease) {
        return changed(
                entityManager
                        .createNativeQuery(CLAIM, ChatUpdateRow.class)
                        .setParameter("until", now.plus(lease))
                        .setParameter("node", node)
                        .setParameter("bot", bot)
                        .setParameter("now", now));
    }

    private Optional<ClaimedUpdate> readable(ChatUpdateRow row) {
        return Unreadable.orPark(
                entityManager, ChatUpdateRow.class, row.id(), () -> row.toClaimed(encryption));
    }

    private int insert(long bot, ReceivedUpdate update, String state, String error, Instant now) {
        return entityManager
                .createNativeQuery(INSERT)
                .setParameter("bot", bot)
                .setParameter("update", update.updateId())
                .setParameter("chat", update.chatKey())
                .setParameter("body", encryption.encrypt(update.body()))
                .setParameter("state", state)
                .setParameter("error", Errors.kept(error))
                .setParameter("now", now)
                .executeUpdate();
    }

    private Optional<ChatUpdateRow> done(ClaimedUpdate update, Instant now) {
        return changed(
                entityManager
                        .createNativeQuery(DONE, ChatUpdateRow.class)
                        .setParameter("now", now)
                        .setParameter("id", update.id())
                        .setParameter("tries", update.tries() + 1));
    }

    private Query claimed(String change, ClaimedUpdate update) {
        return entityManager
                .createQuery(change + CLAIMED)
                .setParameter("id", update.id())
                .setParameter("tries", update.tries() + 1);
    }

    private Optional<ChatUpdateRow> changed(Query change) {
        List<?> rows = change.getResultList();
        rows.forEach(entityManager::detach);
        return rows.stream().map(ChatUpdateRow.class::cast).findFirst();
    }
}
