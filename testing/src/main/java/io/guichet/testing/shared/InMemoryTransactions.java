package io.guichet.testing.shared;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Transactions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Transactions over {@link Table}s, one at a time: what a failed one changed is undone, in reverse.
 * It also knows which locks the transaction under way has taken, so that stores can insist on them.
 */
public final class InMemoryTransactions implements Transactions {

    private static final int ATTEMPTS = 3;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Set<Object> locks = new HashSet<>();
    private final RowEdits edits = new RowEdits();
    private boolean underWay;
    private long committed;
    private Runnable beforeCommit = () -> {};
    private Runnable afterCommit = () -> {};

    @Override
    public <T> T required(Supplier<T> work) {
        return alone(() -> underWay ? work.get() : retried(work));
    }

    /** What happens right before and right after every commit from now on: it may throw. */
    public void disturb(Runnable before, Runnable after) {
        beforeCommit = before;
        afterCommit = after;
    }

    @Override
    public boolean isUnderWay() {
        return turn.isHeldByCurrentThread() && underWay;
    }

    /** Runs work while no other thread reads or writes; a transaction or not. */
    public <T> T alone(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** Notes that the transaction under way holds a lock until it ends. */
    public void hold(Object lock) {
        requireUnderWay();
        locks.add(lock);
    }

    /** Whether the transaction under way holds a lock. */
    public boolean isHeld(Object lock) {
        return locks.contains(lock);
    }

    /** Insists that the transaction under way holds a lock. */
    public void requireHeld(Object lock) {
        requireUnderWay();
        if (!locks.contains(lock)) {
            throw new IllegalStateException(lock + " is not locked");
        }
    }

    /** Insists on a transaction, as the database does of whoever writes. */
    public void requireUnderWay() {
        if (!isUnderWay()) {
            throw new IllegalStateException("there is no transaction");
        }
    }

    /** Whether the transaction under way has changed, or locked, anything yet. */
    public boolean hasWritten() {
        requireUnderWay();
        return !undo.isEmpty() || !locks.isEmpty();
    }

    /** How often the transaction under way has changed something. */
    public int changes() {
        requireUnderWay();
        return undo.size();
    }

    /** How often all transactions that were committed so far changed something. */
    public long committed() {
        return alone(() -> committed);
    }

    /** What the transaction under way has changed or removed since it was asked to say so. */
    public RowEdits edits() {
        requireUnderWay();
        return edits;
    }

    void changed(Object was, Object stands) {
        if (underWay) {
            edits.changed(was, stands);
        }
    }

    void removed(Object was) {
        if (underWay) {
            edits.removed(was);
        }
    }

    void onUndo(Runnable step) {
        if (underWay) {
            undo.push(step);
        }
    }

    private <T> T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                T result = once(work);
                afterCommit.run();
                return result;
            } catch (ConcurrentUpdateException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private <T> T once(Supplier<T> work) {
        underWay = true;
        boolean done = false;
        try {
            T result = work.get();
            beforeCommit.run();
            done = true;
            committed += undo.size();
            return result;
        } finally {
            underWay = false;
            locks.clear();
            edits.clear();
            if (!done) {
                undo.forEach(Runnable::run);
            }
            undo.clear();
        }
    }
}
