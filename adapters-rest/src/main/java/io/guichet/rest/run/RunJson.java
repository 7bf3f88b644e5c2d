package io.guichet.rest.run;

import io.guichet.application.run.BillingRun;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A run; {@code overdue} turns of it have waited for more than a day. */
public record RunJson(String id, String seller, LocalDate day, Instant startedAt, long overdue) {

    private static final Duration PATIENCE = Duration.ofDays(1);

    static RunJson from(BillingRun run, long waiting, Instant now) {
        boolean isOld = run.startedAt().plus(PATIENCE).isBefore(now);
        return new RunJson(
                run.id().value().toString(),
                run.seller().value(),
                run.day(),
                run.startedAt(),
                isOld ? waiting : 0);
    }
}
