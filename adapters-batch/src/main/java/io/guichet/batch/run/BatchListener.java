package io.guichet.batch.run;

import io.guichet.application.run.RunBilling;

import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks for runs that wait for workers for as long as it is deployed. */
@WebListener
public class BatchListener implements ServletContextListener {

    private static final Logger LOG = System.getLogger(BatchListener.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_WORKERS = 4;

    @Resource private ManagedThreadFactory threads;
    @Inject private RunBilling runBilling;

    private ScheduledExecutorService clock;
    private BatchExecutions executions;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
        executions = new BatchExecutions(BatchRuntime.getJobOperator(), workers);
        RunJobs jobs = new RunJobs(runBilling, executions);
        clock = Executors.newSingleThreadScheduledExecutor(this::thread);
        long pause = PAUSE.toMillis();
        clock.scheduleWithFixedDelay(() -> look(jobs), pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        clock.shutdown();
        executions.stop();
        try {
            awaitTheEnd();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitTheEnd() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        clock.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        while (!executions.running().equals(Set.of()) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = threads.newThread(work);
        thread.setName("guichet-runs");
        return thread;
    }

    /** Whatever were thrown from here would end the looking for good, without a word. */
    private static void look(RunJobs jobs) {
        try {
            jobs.startWhatIsMissing();
        } catch (Throwable fault) {
            LOG.log(Level.ERROR, "runs are not looked for, it will be tried again", fault);
        }
    }
}
