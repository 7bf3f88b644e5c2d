package io.guichet.persistence.conversation;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.persistence.shared.Encryption;

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

    ChatMemory toMemory(Encryption encryption) {
        return new ChatMemory(
                chat, language, customer, step, encryption.decrypt(data), stepExpiresAt, blocked);
    }
}
