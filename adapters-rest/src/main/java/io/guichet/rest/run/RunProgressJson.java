package io.guichet.rest.run;

import io.guichet.application.run.query.ShowRuns.Parked;
import io.guichet.application.run.query.ShowRuns.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How a run stands; {@code rate} is customers a second so far, whole ones. */
public record RunProgressJson(
        RunJson run,
        long done,
        long left,
        long parked,
        long rate,
        Instant lastAt,
        List<ParkedJson> parkedCustomers) {

    static RunProgressJson from(Progress progress, List<Parked> parked, Instant now) {
        Duration taken = Duration.between(progress.run().startedAt(), progress.lastAt());
        return new RunProgressJson(
                RunJson.from(progress.run(), progress.left(), now),
                progress.done(),
                progress.left(),
                progress.parked(),
                progress.done() * 1_000 / Math.max(1, taken.toMillis()),
                progress.lastAt(),
                parked.stream().map(ParkedJson::from).toList());
    }

    /** A customer whose work failed, with what the operator needs to know. */
    public record ParkedJson(String customer, String error) {

        static ParkedJson from(Parked parked) {
            return new ParkedJson(parked.customer().toString(), parked.error());
        }
    }
}
