package io.guichet.persistence.conversation;

import io.guichet.application.conversation.UpdateInbox.ClaimedUpdate;
import io.guichet.persistence.shared.Encryption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** An update as it came; written by {@link JpaUpdateInbox} in its own SQL. */
@Entity
@Table(name = "chat_update")
class ChatUpdateRow {

    @Id private long id;
    private long bot;

    @Column(name = "update_id")
    private long updateId;

    @Column(name = "chat_key")
    private String chatKey;

    private String body;
    private String state;
    private int tries;

    @Column(name = "due_at")
    private Instant dueAt;

    private String node;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String error;

    protected ChatUpdateRow() {}

    long id() {
        return id;
    }

    long bot() {
        return bot;
    }

    /** A claim counts as a try; who claims is told of the earlier ones. */
    ClaimedUpdate toClaimed(Encryption encryption) {
        return new ClaimedUpdate(id, updateId, chatKey, encryption.decrypt(body), tries - 1);
    }
}
