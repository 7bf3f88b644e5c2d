package io.guichet.bot.telegram.shared;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish to stop, which every thread of the bot looks at and every rest ends at. */
public final class Stopping {

    private final CountDownLatch requested = new CountDownLatch(1);

    public void request() {
        requested.countDown();
    }

    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Rests for a while, or until everything stops. */
    public void rest(Duration time) throws InterruptedException {
        boolean ignored = requested.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
