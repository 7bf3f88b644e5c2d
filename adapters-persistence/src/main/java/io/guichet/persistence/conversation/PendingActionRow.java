package io.guichet.persistence.conversation;

import io.guichet.application.conversation.PendingActions.PendingAction;
import io.guichet.application.conversation.PendingActions.Taken;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.TextMap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** An action that waits for its confirmation, or what came of it. */
@Entity
@Table(name = "pending_action")
class PendingActionRow {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "chat_user")
    private long chatUser;

    private long customer;
    private String kind;
    private String parameters;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "used_by_update")
    private long usedByUpdate;

    private String outcome;

    protected PendingActionRow() {}

    static PendingActionRow from(PendingAction action, Encryption encryption) {
        PendingActionRow row = new PendingActionRow();
        row.tokenHash = action.tokenHash();
        row.chatUser = action.chatUser();
        row.customer = action.customer();
        row.kind = action.kind();
        row.parameters = encryption.encrypt(TextMap.write(action.parameters()));
        row.expiresAt = action.expiresAt();
        row.outcome = "";
        return row;
    }

    boolean isAskedOf(long user) {
        return chatUser == user;
    }

    boolean isUnused() {
        return usedAt == null;
    }

    boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isUsedBy(long updateId) {
        return usedByUpdate == updateId;
    }

    Taken.Used toUsed() {
        return new Taken.Used(usedAt, outcome);
    }

    PendingAction toAction(Encryption encryption) {
        return new PendingAction(
                tokenHash,
                chatUser,
                customer,
                kind,
                TextMap.read(encryption.decrypt(parameters)),
                expiresAt);
    }
}
