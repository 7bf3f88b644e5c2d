package io.guichet.persistence.conversation;

import io.guichet.application.conversation.ChatMemories;
import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

/** The memory of every chat; what a turn changes is written by {@link JpaUpdateInbox}. */
public final class JpaChatMemories implements ChatMemories {

    private static final String MARK =
            """
            insert into guichet.chat_memory
                (chat, language, customer, step, data, step_expires_at, blocked)
            values (:chat, '', 0, '', :data, :expiresAt, :blocked)
            on conflict (chat) do update set blocked = excluded.blocked
            """;

    private final EntityManager entityManager;
    private final Transactions transactions;
    private final Encryption encryption;

    public JpaChatMemories(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        this.entityManager = entityManager;
        this.transactions = transactions;
        this.encryption = encryption;
    }

    @Override
    public ChatMemory of(long chat) {
        return Rows.find(entityManager, ChatMemoryRow.class, chat)
                .map(row -> row.toMemory(encryption))
                .orElseGet(() -> ChatMemory.blank(chat));
    }

    @Override
    public void markBlocked(long chat, boolean blocked) {
        ChatMemory blank = ChatMemory.blank(chat);
        transactions.required(
                () ->
                        entityManager
                                .createNativeQuery(MARK)
                                .setParameter("chat", chat)
                                .setParameter("data", encryption.encrypt(blank.data()))
                                .setParameter("expiresAt", blank.stepExpiresAt())
                                .setParameter("blocked", blocked)
                                .executeUpdate());
    }
}
