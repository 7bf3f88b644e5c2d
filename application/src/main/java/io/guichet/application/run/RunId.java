package io.guichet.application.run;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Identifies a run. */
public record RunId(UUID value) {

    public RunId {
        requireNonNull(value, "value");
    }
}
