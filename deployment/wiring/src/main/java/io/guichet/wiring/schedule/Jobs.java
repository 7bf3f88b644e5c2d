package io.guichet.wiring.schedule;

import io.guichet.application.alert.FailingWork;
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
import java.util.function.Consumer;

/**
 * Runs each job again and again on a thread of its own, so that one that takes long keeps no other
 * waiting, and goes on after a fault of any kind.
 */
final class Jobs {

    private static final Logger LOG = System.getLogger("io.guichet.schedule");

    private final ThreadFactory threads;
    private final Consumer<String> failing;
    private final List<ScheduledExecutorService> running = new ArrayList<>();

    /** {@code failing} is told which job fails again and again, and in which ways. */
    Jobs(ThreadFactory threads, Consumer<String> failing) {
        this.threads = threads;
        this.failing = failing;
    }

    /** The pause is the time from the end of one run to the beginning of the next. */
    void every(Duration pause, String name, Runnable job) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(threads);
        running.add(executor);
        long millis = pause.toMillis();
        FailingWork watched = new FailingWork(name, failing);
        executor.scheduleWithFixedDelay(
                () -> run(job, watched), millis, millis, TimeUnit.MILLISECONDS);
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
    private static void run(Runnable job, FailingWork watched) {
        Actors.begin(Actor.HOUSE);
        try {
            job.run();
            watched.succeeded();
        } catch (Throwable fault) {
            watched.failed(fault);
        } finally {
            Actors.end();
        }
    }
}
