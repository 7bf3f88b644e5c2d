package io.guichet.wiring.schedule;

import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs each job again and again on a thread of its own, so that one that takes long keeps no other
 * waiting, and goes on after a fault of any kind.
 */
final class Jobs {

    private static final Logger LOG = System.getLogger("io.guichet.schedule");

    /** Once may be a restart of the database. */
    private static final int FAILING = 3;

    private final ThreadFactory threads;
    private final Consumer<String> failing;
    private final List<ScheduledExecutorService> running = new ArrayList<>();

    /**
     * {@code failing} is told the name of a job that fails for the third time in a row, or more.
     */
    Jobs(ThreadFactory threads, Consumer<String> failing) {
        this.threads = threads;
        this.failing = failing;
    }

    /** The pause is the time from the end of one run to the beginning of the next. */
    void every(Duration pause, String name, Runnable job) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(threads);
        running.add(executor);
        long millis = pause.toMillis();
        AtomicInteger failures = new AtomicInteger();
        executor.scheduleWithFixedDelay(
                () -> run(name, job, failures), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Lets what runs come to its end for so long, and interrupts it then. */
    void stop(Duration patience) throws InterruptedException {
        running.forEach(ScheduledExecutorService::shutdown);
        long end = System.nanoTime() + patience.toNanos();
        for (ScheduledExecutorService executor : running) {
            if (!executor.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.log(Level.WARNING, "a job does not end and is interrupted");
                executor.shutdownNow();
            }
        }
    }

    /** Whatever were thrown from here would end the job for good, without a word. */
    private void run(String name, Runnable job, AtomicInteger failures) {
        Actors.begin(Actor.HOUSE);
        try {
            job.run();
            failures.set(0);
        } catch (Throwable fault) {
            LOG.log(Level.ERROR, "job '" + name + "' failed, it will run again", fault);
            if (failures.incrementAndGet() >= FAILING) {
                tell(name);
            }
        } finally {
            Actors.end();
        }
    }

    private void tell(String name) {
        try {
            failing.accept(name);
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "nobody could be told that '" + name + "' fails", fault);
        }
    }
}
