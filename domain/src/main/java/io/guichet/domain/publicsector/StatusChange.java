package io.guichet.domain.publicsector;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.reform.DepositStatus;

import java.time.Instant;

/** A status that a deposit was seen in, since when, and what the public body wrote to it. */
public record StatusChange(Instant at, DepositStatus status, String comment) {

    public StatusChange {
        requireNonNull(at, "at");
        requireNonNull(status, "status");
        requireNonNull(comment, "comment");
    }
}
