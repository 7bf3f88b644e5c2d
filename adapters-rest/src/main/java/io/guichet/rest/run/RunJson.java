package io.guichet.rest.run;

import io.guichet.application.run.BillingRun;

import java.time.Instant;
import java.time.LocalDate;

/** A run of a list. */
public record RunJson(String id, String seller, LocalDate day, Instant startedAt) {

    static RunJson from(BillingRun run) {
        return new RunJson(
                run.id().value().toString(), run.seller().value(), run.day(), run.startedAt());
    }
}
