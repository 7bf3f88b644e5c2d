package io.guichet.batch.run;

import io.guichet.application.alert.AlertOperator;
import io.guichet.application.alert.AlertOperator.Alarm;
import io.guichet.application.alert.FailingWork;
import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks for runs that wait for workers for as long as it is deployed: at once when one begins here,
 * soon when one waits for a place, and now and then for those of other nodes and of the clock,
 * which are begun by a work of their own.
 */
@WebListener
public class BatchListener implements ServletContextListener {

    private static final Logger LOG = System.getLogger(BatchListener.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_WORKERS = 4;

    /** So often a server that stops may be asked in its last {@link #PATIENCE}. */
    private static final int STOPPING = 5;

    @Resource private ManagedThreadFactory threads;
    @Inject private RunBilling runBilling;
    @Inject private AlertOperator operator;

    private ScheduledExecutorService clock;
    private FailingWork starting;
    private int refused;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
        RunJobs jobs =
                new RunJobs(
                        runBilling,
                        new BatchExecutions(BatchRuntime.getJobOperator(), workers),
                        this::tell);
        starting = new FailingWork("runs", this::tell);
        clock = Executors.newSingleThreadScheduledExecutor(this::thread);
        long soon = SOON.toMillis();
        clock.scheduleWithFixedDelay(() -> lookAsHouse(jobs), soon, soon, TimeUnit.MILLISECONDS);
    }

    /** The server has stopped the jobs by then, and waits for them. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        clock.shutdown();
        try {
            clock.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = threads.newThread(work);
        thread.setName("guichet-runs");
        return thread;
    }

    private void tell(String what) {
        operator.alert(Alarm.JOB_FAILING, what);
    }

    private void lookAsHouse(RunJobs jobs) {
        Actors.begin(Actor.HOUSE);
        try {
            look(jobs);
        } finally {
            Actors.end();
        }
    }

    /** Whatever were thrown from here would end the looking for good, without a word. */
    private void look(RunJobs jobs) {
        Duration pause = PAUSE;
        try {
            pause = jobs.startWhatIsMissing() > 0 ? SOON : PAUSE;
            starting.succeeded();
            refused = 0;
        } catch (IllegalStateException stopping) {
            refuse(stopping);
        } catch (Throwable fault) {
            starting.failed(fault);
        }
        try {
            runBilling.awaitStart(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server that stops says so a few times and is gone; what goes on saying it is a fault. */
    private void refuse(IllegalStateException stopping) {
        refused++;
        if (refused > STOPPING) {
            starting.failed(stopping);
        } else {
            LOG.log(Level.INFO, "runs are not looked for: " + stopping.getMessage());
        }
    }
}
