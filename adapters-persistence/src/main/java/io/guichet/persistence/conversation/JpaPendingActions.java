package io.guichet.persistence.conversation;

import io.guichet.application.conversation.PendingActions;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.Rows;
import io.guichet.persistence.shared.Unreadable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Actions that wait; a row lock decides between two presses of one button. */
public final class JpaPendingActions implements PendingActions {

    private final EntityManager entityManager;
    private final Transactions transactions;
    private final Encryption encryption;

    public JpaPendingActions(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        this.entityManager = entityManager;
        this.transactions = transactions;
        this.encryption = encryption;
    }

    @Override
    public void ask(PendingAction action) {
        transactions.required(
                () -> {
                    Rows.add(
                            entityManager,
                            "pending action",
                            List.of(PendingActionRow.from(action, encryption)));
                    return true;
                });
    }

    @Override
    public Taken take(String tokenHash, long chatUser, long updateId, Instant now) {
        return transactions.required(
                () ->
                        lock(tokenHash)
                                .filter(row -> row.isAskedOf(chatUser))
                                .flatMap(
                                        row ->
                                                Unreadable.unless(
                                                        "action " + tokenHash,
                                                        () -> take(row, tokenHash, updateId, now)))
                                .orElseGet(Taken.Unknown::new));
    }

    @Override
    public void finished(String tokenHash, String outcome) {
        transactions.required(
                () ->
                        entityManager
                                .createQuery(
                                        "update PendingActionRow a set a.outcome = :outcome"
                                                + " where a.tokenHash = :hash")
                                .setParameter("outcome", outcome)
                                .setParameter("hash", tokenHash)
                                .executeUpdate());
    }

    private Taken take(PendingActionRow row, String tokenHash, long updateId, Instant now) {
        if (row.isUnused()) {
            return row.isExpiredAt(now) ? new Taken.Expired() : use(row, tokenHash, updateId, now);
        }
        return row.isUsedBy(updateId) ? new Taken.Yours(row.toAction(encryption)) : row.toUsed();
    }

    private Taken use(PendingActionRow row, String tokenHash, long updateId, Instant now) {
        entityManager
                .createQuery(
                        "update PendingActionRow a set a.usedAt = :now,"
                                + " a.usedByUpdate = :update where a.tokenHash = :hash")
                .setParameter("now", now)
                .setParameter("update", updateId)
                .setParameter("hash", tokenHash)
                .executeUpdate();
        return new Taken.Yours(row.toAction(encryption));
    }

    private Optional<PendingActionRow> lock(String tokenHash) {
        return entityManager
                .createQuery(
                        "select a from PendingActionRow a where a.tokenHash = :hash",
                        PendingActionRow.class)
                .setParameter("hash", tokenHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .findFirst();
    }
}
