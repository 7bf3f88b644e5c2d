package io.guichet.batch.run;

import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunId;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.UUID;

/**
 * One worker of a run: plays turns, some in a transaction, until nobody is left for it or it is
 * told to stop. Its checkpoint is in the database, where each turn says whether it was played:
 * wherever it ends, whoever comes next goes on there.
 */
@Named("turns")
@Dependent
public class Turns extends AbstractBatchlet {

    private static final int AT_ONCE = 1_000;

    private final RunBilling runBilling;
    private final String run;
    private volatile boolean isStopped;

    @Inject
    public Turns(RunBilling runBilling, @BatchProperty(name = "run") String run) {
        this.runBilling = runBilling;
        this.run = run;
    }

    /** Answers how it ended. */
    @Override
    public String process() {
        return Actors.during(Actor.HOUSE, this::play);
    }

    private String play() {
        RunId id = new RunId(UUID.fromString(run));
        while (!isStopped) {
            if (runBilling.work(id, AT_ONCE) < AT_ONCE) {
                return "NOBODY_LEFT";
            }
        }
        return "STOPPED";
    }

    /** What is under way comes to its end first. */
    @Override
    public void stop() {
        isStopped = true;
    }
}
