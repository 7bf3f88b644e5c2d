package io.guichet.batch.run;

import io.guichet.application.alert.FailingWork;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunId;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sees to it that every run in which it is still somebody's turn has a job on this node, whoever
 * began it: the clock, staff over REST, another node. A job that failed or died with its server is
 * followed by another.
 */
final class RunJobs {

    private static final Logger LOG = System.getLogger(RunJobs.class.getName());

    /** Each takes a thread of the server's for itself and one a worker. */
    private static final int MOST_AT_ONCE = 2;

    private final RunBilling runBilling;
    private final Executions executions;
    private final Consumer<String> watcher;
    private final Map<RunId, FailingWork> failing = new HashMap<>();

    /** The jobs of this node. */
    interface Executions {

        /** The runs that are worked on. */
        Set<RunId> running();

        void start(RunId run);

        /** Whether the last that was started here for this run ended in a fault. */
        boolean isFailed(RunId run);
    }

    /** {@code watcher} is told of a run whose jobs fail again and again. */
    RunJobs(RunBilling runBilling, Executions executions, Consumer<String> watcher) {
        this.runBilling = runBilling;
        this.executions = executions;
        this.watcher = watcher;
    }

    /** To be called again and again. Answers how many runs wait for a place. */
    int startWhatIsMissing() {
        List<RunId> unfinished = runBilling.unfinished();
        failing.keySet().retainAll(unfinished);
        Set<RunId> running = executions.running();
        List<RunId> missing = unfinished.stream().filter(run -> !running.contains(run)).toList();
        int places = Math.clamp(MOST_AT_ONCE - running.size(), 0, missing.size());
        missing.subList(0, places).forEach(this::start);
        return missing.size() - places;
    }

    private void start(RunId run) {
        if (executions.isFailed(run)) {
            failing.computeIfAbsent(run, ignored -> new FailingWork("daily run", watcher))
                    .failed(new IllegalStateException("a job of run " + run.value() + " failed"));
        }
        executions.start(run);
        LOG.log(Level.DEBUG, "run " + run.value() + " is worked on");
    }
}
