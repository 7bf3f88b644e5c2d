package io.guichet.bot.telegram.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes those who wait for work; a wake-up that comes while all are busy is kept. */
public final class Signal {

    private final Semaphore wakeUps = new Semaphore(0);
    private final int waiters;

    public Signal(int waiters) {
        this.waiters = waiters;
    }

    /** Wakes as many as there are pieces of work, at most all. */
    public void wake(int pieces) {
        int missing = waiters - wakeUps.availablePermits();
        if (missing > 0 && pieces > 0) {
            wakeUps.release(Math.min(pieces, missing));
        }
    }

    public void wakeAll() {
        wake(waiters);
    }

    public void await(Duration longest) throws InterruptedException {
        boolean ignored = wakeUps.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
