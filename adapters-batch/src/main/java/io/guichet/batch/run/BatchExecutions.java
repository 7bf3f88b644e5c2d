package io.guichet.batch.run;

import io.guichet.application.run.RunId;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchStatus;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The server's executions of the job {@value #JOB}, each of which names its run. */
final class BatchExecutions implements RunJobs.Executions {

    private static final String JOB = "daily-run";
    private static final String RUN = "run";
    private static final String WORKERS = "workers";

    /** Far more than are under way. */
    private static final int MOST = 100;

    private final JobOperator operator;
    private final int workers;
    private final Map<RunId, Long> started = new HashMap<>();

    /** {@code workers} is how many play the turns of one run here at once. */
    BatchExecutions(JobOperator operator, int workers) {
        this.operator = operator;
        this.workers = workers;
    }

    @Override
    public Set<RunId> running() {
        if (!operator.getJobNames().contains(JOB)) {
            return Set.of();
        }
        return operator.getRunningExecutions(JOB).stream()
                .map(execution -> operator.getParameters(execution).getProperty(RUN))
                .map(run -> new RunId(UUID.fromString(run)))
                .collect(Collectors.toSet());
    }

    @Override
    public void start(RunId run) {
        Properties parameters = new Properties();
        parameters.setProperty(RUN, run.value().toString());
        parameters.setProperty(WORKERS, Integer.toString(workers));
        if (started.size() >= MOST) {
            started.clear();
        }
        started.put(run, operator.start(JOB, parameters));
    }

    /** Those that a server has forgotten did not fail just now. */
    @Override
    public boolean isFailed(RunId run) {
        try {
            return started.containsKey(run)
                    && operator.getJobExecution(started.get(run)).getBatchStatus()
                            == BatchStatus.FAILED;
        } catch (NoSuchJobExecutionException forgotten) {
            return false;
        }
    }
}
