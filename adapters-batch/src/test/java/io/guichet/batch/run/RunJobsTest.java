package io.guichet.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.run.RunId;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class RunJobsTest {

    private final FakeRuns runs = new FakeRuns();
    private final Started started = new Started();
    private final List<String> told = new ArrayList<>();
    private final RunJobs jobs = new RunJobs(runs, started, told::add);

    @Test
    void a_run_with_turns_left_gets_one_job() {
        RunId run = run(10);
        run(0);

        jobs.startWhatIsMissing();
        jobs.startWhatIsMissing();

        assertThat(started.all).containsExactly(run);
    }

    @Test
    void a_job_that_ended_too_early_is_followed_by_another() {
        RunId run = run(10);
        jobs.startWhatIsMissing();

        started.running.clear();
        jobs.startWhatIsMissing();

        assertThat(started.all).containsExactly(run, run);
    }

    @Test
    void a_run_that_is_over_gets_no_further_job() {
        RunId run = run(10);
        jobs.startWhatIsMissing();
        runs.work(run, 10);

        started.running.clear();
        jobs.startWhatIsMissing();

        assertThat(started.all).containsExactly(run);
    }

    @Test
    void a_third_run_waits_until_another_is_over() {
        RunId first = run(10);
        RunId second = run(10);
        RunId third = run(10);
        assertThat(jobs.startWhatIsMissing()).isEqualTo(1);
        assertThat(started.all).containsExactly(first, second);

        runs.work(first, 10);
        started.running.remove(first);
        assertThat(jobs.startWhatIsMissing()).isZero();

        assertThat(started.all).containsExactly(first, second, third);
    }

    @Test
    void the_operator_is_told_of_a_run_whose_jobs_fail_for_the_third_time() {
        RunId run = run(10);
        started.failing.add(run);
        for (int times = 0; times < 3; times++) {
            jobs.startWhatIsMissing();
            jobs.startWhatIsMissing();
            started.running.clear();
        }
        assertThat(told).isEmpty();

        jobs.startWhatIsMissing();

        assertThat(told).containsExactly("daily run (IllegalStateException in RunJobs)");
    }

    @Test
    void nobody_is_told_of_jobs_that_ended_too_early_without_a_fault() {
        run(10);
        for (int times = 0; times < 9; times++) {
            jobs.startWhatIsMissing();
            started.running.clear();
        }

        assertThat(told).isEmpty();
    }

    private RunId run(int left) {
        RunId run = new RunId(UUID.randomUUID());
        runs.left.put(run, left);
        return run;
    }

    private static final class Started implements RunJobs.Executions {

        private final List<RunId> all = new ArrayList<>();
        private final Set<RunId> running = new HashSet<>();
        private final Set<RunId> failing = new HashSet<>();

        @Override
        public Set<RunId> running() {
            return Set.copyOf(running);
        }

        @Override
        public void start(RunId run) {
            all.add(run);
            running.add(run);
        }

        @Override
        public boolean isFailed(RunId run) {
            return all.contains(run) && failing.contains(run);
        }
    }
}
