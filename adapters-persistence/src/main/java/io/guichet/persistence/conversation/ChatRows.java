package io.guichet.persistence.conversation;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.persistence.shared.Encryption;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.List;

/** Writes what a chat remembers and what is to be sent to it, inside the caller's transaction. */
final class ChatRows {

    private static final String REMEMBER =
            """
            insert into guichet.chat_memory
                (chat, language, customer, step, data, step_expires_at, blocked)
            values (:chat, :language, :customer, :step, :data, :expiresAt, :blocked)
            on conflict (chat) do update set language = excluded.language,
                customer = excluded.customer, step = excluded.step, data = excluded.data,
                step_expires_at = excluded.step_expires_at, blocked = excluded.blocked
            """;

    private static final String ADD =
            """
            insert into guichet.chat_message (bot, message_key, chat, topic, method, body, state,
                tries, due_at, node, created_at, message_id, error)
            values (:bot, :key, :chat, :topic, :method, :body, 'WAITING', 0, :now, '', :now, 0, '')
            on conflict do nothing
            """;

    private final EntityManager entityManager;
    private final Encryption encryption;

    ChatRows(EntityManager entityManager, Encryption encryption) {
        this.entityManager = entityManager;
        this.encryption = encryption;
    }

    void remember(ChatMemory memory) {
        entityManager
                .createNativeQuery(REMEMBER)
                .setParameter("chat", memory.chat())
                .setParameter("language", memory.language())
                .setParameter("customer", memory.customer())
                .setParameter("step", memory.step())
                .setParameter("data", encryption.encrypt(memory.data()))
                .setParameter("expiresAt", memory.stepExpiresAt())
                .setParameter("blocked", memory.blocked())
                .executeUpdate();
    }

    void add(long bot, List<OutgoingMessage> messages, Instant now) {
        for (OutgoingMessage message : messages) {
            entityManager
                    .createNativeQuery(ADD)
                    .setParameter("bot", bot)
                    .setParameter("key", message.key())
                    .setParameter("chat", message.chat())
                    .setParameter("topic", message.topic())
                    .setParameter("method", message.method())
                    .setParameter("body", encryption.encrypt(message.body()))
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }
}
