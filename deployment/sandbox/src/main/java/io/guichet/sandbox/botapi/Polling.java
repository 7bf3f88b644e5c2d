package io.guichet.sandbox.botapi;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Long polling: one poller at a time, held until there is something or its time is over. */
final class Polling {

    private static final int LONGEST_SECONDS = 50;

    private final Monitor monitor;
    private final Time time;
    private final UpdateQueue queue;
    private Object poller;
    private String endedBy = "";
    private long lastOffset = Long.MIN_VALUE;
    private long lastStart;

    Polling(Works works) {
        monitor = works.monitor();
        time = works.time();
        queue = works.queue();
    }

    /** Holds the caller; the lock is given up meanwhile. */
    List<String> poll(long offset, int limit, long timeoutSeconds) {
        Object me = new Object();
        end(
                "terminated by other getUpdates request; make sure that only one bot instance is"
                        + " running");
        poller = me;
        queue.confirm(offset);
        boolean hasty = offset == lastOffset && !time.isOlder(lastStart, 3);
        long seconds = Math.min(LONGEST_SECONDS, Math.max(timeoutSeconds, hasty ? 3 : 0));
        lastOffset = offset;
        lastStart = time.now();
        return wait(me, limit, time.now() + TimeUnit.SECONDS.toNanos(seconds)).orElse(List.of());
    }

    private Optional<List<String>> wait(Object me, int limit, long deadline) {
        while (!monitor.isClosed()) {
            if (poller != me) {
                throw Refusal.conflict(endedBy);
            }
            List<String> batch = queue.next(limit);
            long left = deadline - time.now();
            if (!batch.isEmpty() || left <= 0) {
                poller = null;
                return Optional.of(batch);
            }
            monitor.await(left);
        }
        return Optional.empty();
    }

    /** Sends a waiting poller away. */
    void end(String reason) {
        if (poller != null) {
            poller = null;
            endedBy = reason;
            monitor.touch();
        }
    }
}
