package io.guichet.wiring.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class JobsTest {

    private static final Duration SHORT = Duration.ofMillis(5);

    private final Jobs jobs = new Jobs(Thread::new, this::told);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void stop() throws InterruptedException {
        released.countDown();
        jobs.stop(Duration.ofSeconds(10));
    }

    @Test
    void a_job_that_does_not_end_keeps_no_other_waiting() throws InterruptedException {
        CountDownLatch others = new CountDownLatch(12);
        for (int i = 0; i < 4; i++) {
            jobs.every(SHORT, "slow", this::await);
        }
        for (int i = 0; i < 4; i++) {
            jobs.every(SHORT, "quick", others::countDown);
        }

        assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_job_that_fails_in_whatever_way_runs_again() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        jobs.every(
                SHORT,
                "failing",
                () -> {
                    runs.countDown();
                    throw new NoClassDefFoundError("thrown on purpose");
                });

        assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_job_that_fails_again_and_again_is_told_and_one_that_recovers_is_not()
            throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        jobs.every(
                SHORT,
                "recovering",
                () -> {
                    if (runs.incrementAndGet() % 3 != 0) {
                        throw new IllegalStateException("thrown on purpose");
                    }
                });
        jobs.every(
                SHORT,
                "failing",
                () -> {
                    throw new IllegalStateException("thrown on purpose");
                });

        for (int times = 0; times < 5; times++) {
            assertThat(told.poll(10, TimeUnit.SECONDS))
                    .isEqualTo("failing (IllegalStateException in JobsTest)");
        }
    }

    private void told(String name) {
        told.add(name);
        throw new IllegalStateException("nobody there");
    }

    @Test
    void what_runs_when_all_stops_comes_to_its_end() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        jobs.every(
                SHORT,
                "running",
                () -> {
                    begun.countDown();
                    await();
                    ended.countDown();
                });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        released.countDown();
        jobs.stop(Duration.ofSeconds(10));

        assertThat(ended.getCount()).isZero();
    }

    @Test
    void what_does_not_end_is_interrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        jobs.every(
                SHORT,
                "endless",
                () -> {
                    begun.countDown();
                    await();
                    ended.countDown();
                });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        jobs.stop(Duration.ofMillis(20));

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
