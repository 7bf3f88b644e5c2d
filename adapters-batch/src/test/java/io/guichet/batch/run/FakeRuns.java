package io.guichet.batch.run;

import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunId;
import io.guichet.domain.identity.SellerCode;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs with so many turns left. */
final class FakeRuns implements RunBilling {

    final Map<RunId, Integer> left = new LinkedHashMap<>();
    final Map<RunId, Integer> calls = new HashMap<>();
    Runnable afterEach = () -> {};

    @Override
    public Started start(SellerCode seller) {
        return new Started.NoSuchSeller();
    }

    @Override
    public void begin() {
        throw new UnsupportedOperationException("begun elsewhere");
    }

    @Override
    public List<RunId> unfinished() {
        return left.keySet().stream().filter(run -> left.get(run) > 0).toList();
    }

    @Override
    public void awaitStart(Duration patience) {
        afterEach.run();
    }

    @Override
    public int work(RunId run, int atMost) {
        calls.merge(run, 1, Integer::sum);
        int some = Math.min(atMost, left.get(run));
        left.merge(run, -some, Integer::sum);
        afterEach.run();
        return some;
    }

    @Override
    public Retried retry(RunId run) {
        return new Retried.NoSuchRun();
    }
}
