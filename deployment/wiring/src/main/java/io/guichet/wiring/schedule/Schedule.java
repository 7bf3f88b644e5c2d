package io.guichet.wiring.schedule;

import io.guichet.application.notification.SendMails;
import io.guichet.application.payment.ResumeCardPayments;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs each job again and again, and goes on after a fault. */
@ApplicationScoped
public class Schedule {

    private static final System.Logger LOG = System.getLogger("io.guichet.schedule");

    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    private ManagedScheduledExecutorService executor;

    @Inject private SendMails sendMails;
    @Inject private ResumeCardPayments resumeCardPayments;

    void start(@Observes Startup event) {
        every(2, "mails", sendMails::send);
        every(30, "card payments", resumeCardPayments::resume);
    }

    void stop(@Observes Shutdown event) {
        running.forEach(job -> job.cancel(true));
    }

    private void every(int seconds, String name, Runnable job) {
        running.add(
                executor.scheduleWithFixedDelay(
                        () -> run(name, job), seconds, seconds, TimeUnit.SECONDS));
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
