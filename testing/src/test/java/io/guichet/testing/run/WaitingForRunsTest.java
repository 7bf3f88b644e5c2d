package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.domain.policy.Preset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.Set;

@Timeout(60)
class WaitingForRunsTest {

    private final BillingDays days = new BillingDays();
    private final RunBilling runs = days.office.runBilling();

    @Test
    void whoever_waits_for_runs_goes_on_when_one_begins() throws InterruptedException {
        BillingRun run =
                ((RunBilling.Started.Running) runs.start(days.company.seller().code())).run();
        runs.awaitStart(Duration.ofDays(1));
        runs.retry(run.id());
        runs.awaitStart(Duration.ofDays(1));
        runs.awaitStart(Duration.ZERO);
    }

    @Test
    void whoever_looks_for_runs_does_not_wake_himself() throws InterruptedException {
        days.follows(Preset.ORDER);
        runs.begin();
        Thread waiting = Thread.ofPlatform().start(this::await);
        Set<Thread.State> ends = Set.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED);
        while (!ends.contains(waiting.getState())) {
            Thread.onSpinWait();
        }
        assertThat(waiting.getState()).isEqualTo(Thread.State.TIMED_WAITING);
        waiting.interrupt();
        waiting.join();
    }

    private void await() {
        try {
            runs.awaitStart(Duration.ofDays(1));
        } catch (InterruptedException expected) {
            Thread.currentThread().interrupt();
        }
    }
}
