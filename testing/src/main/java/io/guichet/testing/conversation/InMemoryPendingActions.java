package io.guichet.testing.conversation;

import io.guichet.application.conversation.PendingActions;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;

/** What people were asked to confirm, in memory. */
public final class InMemoryPendingActions implements PendingActions {

    private final InMemoryTransactions transactions;
    private final Table<String, Row> actions;

    public InMemoryPendingActions(InMemoryTransactions transactions) {
        this.transactions = transactions;
        actions = new Table<>(transactions);
    }

    @Override
    public void ask(PendingAction action) {
        actions.add(action.tokenHash(), new Row(action, false, 0, Instant.EPOCH, ""));
    }

    @Override
    public Taken take(String tokenHash, long chatUser, long updateId, Instant now) {
        return transactions.alone(
                () ->
                        actions.find(tokenHash)
                                .filter(row -> row.action().chatUser() == chatUser)
                                .map(row -> take(row, updateId, now))
                                .orElseGet(Taken.Unknown::new));
    }

    @Override
    public void finished(String tokenHash, String outcome) {
        actions.find(tokenHash).ifPresent(row -> actions.put(tokenHash, row.finishedWith(outcome)));
    }

    int forget(Instant before) {
        return (int)
                actions.rows()
                        .filter(row -> row.doneWithAt().isBefore(before))
                        .filter(row -> actions.remove(row.action().tokenHash()))
                        .count();
    }

    private Taken take(Row row, long updateId, Instant now) {
        if (row.taken() && row.takenBy() == updateId) {
            return new Taken.Yours(row.action());
        }
        if (row.taken()) {
            return new Taken.Used(row.takenAt(), row.outcome());
        }
        if (!now.isBefore(row.action().expiresAt())) {
            return new Taken.Expired();
        }
        actions.put(row.action().tokenHash(), row.takenBy(updateId, now));
        return new Taken.Yours(row.action());
    }

    private record Row(
            PendingAction action, boolean taken, long takenBy, Instant takenAt, String outcome) {

        Row takenBy(long updateId, Instant now) {
            return new Row(action, true, updateId, now, outcome);
        }

        Row finishedWith(String result) {
            return new Row(action, taken, takenBy, takenAt, result);
        }

        Instant doneWithAt() {
            return taken ? takenAt : action.expiresAt();
        }
    }
}
