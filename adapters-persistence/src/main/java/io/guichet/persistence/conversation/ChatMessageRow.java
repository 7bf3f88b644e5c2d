package io.guichet.persistence.conversation;

import io.guichet.application.conversation.MessageOutbox.ClaimedMessage;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.persistence.shared.Encryption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** A message on its way to a chat; written by {@link ChatRows} in its own SQL. */
@Entity
@Table(name = "chat_message")
class ChatMessageRow {

    @Id private long id;
    private long bot;

    @Column(name = "message_key")
    private String messageKey;

    private long chat;
    private String topic;
    private String method;
    private String body;
    private String state;
    private int tries;

    @Column(name = "due_at")
    private Instant dueAt;

    private String node;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "message_id")
    private long messageId;

    private String error;

    protected ChatMessageRow() {}

    long id() {
        return id;
    }

    /** A claim counts as a try; who claims is told of the earlier ones. */
    ClaimedMessage toClaimed(Encryption encryption) {
        return new ClaimedMessage(
                id,
                new OutgoingMessage(messageKey, chat, topic, method, encryption.decrypt(body)),
                tries - 1);
    }
}
