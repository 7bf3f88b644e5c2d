package io.guichet.sandbox.botapi;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one lock of the double, and the number of its last change: everything that it knows is read
 * and changed under it, and whoever waits for a change waits here.
 */
final class Monitor {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Runnable keeper = () -> {};
    private long revision;
    private boolean closed;

    /** {@code firstRevision} is above all of earlier runs, so that old watchers see everything. */
    Monitor(long firstRevision) {
        revision = firstRevision;
    }

    <T> T within(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            unlock();
        }
    }

    void run(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            unlock();
        }
    }

    /** Whoever may have changed something runs this, without the lock, before he answers. */
    void keptBy(Runnable how) {
        run(() -> keeper = how);
    }

    private void unlock() {
        boolean last = lock.getHoldCount() == 1;
        Runnable keeping = keeper;
        lock.unlock();
        if (last) {
            keeping.run();
        }
    }

    /** Notes a change and wakes all who wait; answers its number. */
    long touch() {
        revision++;
        changed.signalAll();
        return revision;
    }

    long revision() {
        return revision;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        run(
                () -> {
                    closed = true;
                    touch();
                });
    }

    /** Waits for a change, with the lock given up; answers at the latest after {@code nanos}. */
    void await(long nanos) {
        try {
            changed.awaitNanos(Math.min(nanos, TimeUnit.MINUTES.toNanos(1)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
