package io.guichet.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.run.RunId;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class TurnsTest {

    private final RunId run = new RunId(UUID.randomUUID());
    private final FakeRuns runs = new FakeRuns();
    private final Turns turns = new Turns(runs, run.value().toString());

    @Test
    void a_worker_goes_on_until_nobody_is_left() {
        runs.left.put(run, 2_500);

        assertThat(turns.process()).isEqualTo("NOBODY_LEFT");

        assertThat(runs.left).containsEntry(run, 0);
        assertThat(runs.calls).containsEntry(run, 3);
    }

    @Test
    void a_worker_that_is_stopped_ends_with_what_is_under_way() {
        runs.left.put(run, 2_500);
        runs.afterEach = turns::stop;

        assertThat(turns.process()).isEqualTo("STOPPED");

        assertThat(runs.left).containsEntry(run, 1_500);
    }

    @Test
    void another_goes_on_where_a_stopped_one_ended() {
        runs.left.put(run, 2_500);
        runs.afterEach = turns::stop;
        turns.process();

        new Turns(runs, run.value().toString()).process();

        assertThat(runs.left).containsEntry(run, 0);
    }
}
