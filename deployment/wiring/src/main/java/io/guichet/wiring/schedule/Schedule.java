package io.guichet.wiring.schedule;

import io.guichet.application.notification.SendMails;
import io.guichet.application.payment.ResumeCardPayments;
import io.guichet.application.payment.ResumeRefunds;
import io.guichet.application.tax.CheckVatIds;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs each job again and again, and goes on after a fault.
 *
 * <p>On a thread of the server, but not on its scheduler: that one gives a job up for good when it
 * comes up once while the server is suspended, as it is at the end of a start.
 */
@ApplicationScoped
public class Schedule {

    private static final System.Logger LOG = System.getLogger("io.guichet.schedule");
    private static final int PATIENCE_SECONDS = 10;

    /** Whoever waits for an answer from outside keeps no mail waiting. */
    private static final int THREADS = 2;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    private ManagedThreadFactory threads;

    @Inject private SendMails sendMails;
    @Inject private ResumeCardPayments resumeCardPayments;
    @Inject private ResumeRefunds resumeRefunds;
    @Inject private CheckVatIds checkVatIds;

    private ScheduledExecutorService executor;

    void start(@Observes Startup event) {
        executor = Executors.newScheduledThreadPool(THREADS, this::thread);
        every(2, "mails", sendMails::send);
        every(30, "card payments", resumeCardPayments::resume);
        every(30, "refunds to cards", resumeRefunds::resume);
        every(30, "VAT ids", checkVatIds::check);
    }

    void stop(@Observes Shutdown event) throws InterruptedException {
        executor.shutdown();
        if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.log(System.Logger.Level.WARNING, "a job does not end and is interrupted");
            executor.shutdownNow();
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = threads.newThread(work);
        thread.setName("guichet-schedule");
        return thread;
    }

    private void every(int seconds, String name, Runnable job) {
        executor.scheduleWithFixedDelay(() -> run(name, job), seconds, seconds, TimeUnit.SECONDS);
    }

    private static void run(String name, Runnable job) {
        try {
            job.run();
        } catch (RuntimeException fault) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "job '" + name + "' failed, it will run again",
                    fault);
        }
    }
}
