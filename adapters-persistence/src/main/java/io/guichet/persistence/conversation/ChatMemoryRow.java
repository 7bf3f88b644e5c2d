package io.guichet.persistence.conversation;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.Unreadable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** What is remembered of a chat; written by {@link ChatRows} in its own SQL. */
@Entity
@Table(name = "chat_memory")
class ChatMemoryRow {

    @Id private long chat;
    private String language;
    private long customer;
    private String step;
    private String data;

    @Column(name = "step_expires_at")
    private Instant stepExpiresAt;

    private boolean blocked;

    protected ChatMemoryRow() {}

    /** A question whose data cannot be read is asked no longer. */
    ChatMemory toMemory(Encryption encryption) {
        ChatMemory idle = ChatMemory.blank(chat).in(language).lookingAt(customer).blocked(blocked);
        return Unreadable.unless("memory of chat " + chat, () -> encryption.decrypt(data))
                .map(readable -> idle.asking(step, readable, stepExpiresAt))
                .orElse(idle);
    }
}
