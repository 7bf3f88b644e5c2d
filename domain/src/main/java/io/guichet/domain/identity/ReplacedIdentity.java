package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How a customer was entered until something of it changed. {@code number} counts from 0 for each
 * customer, so that as many of these as there are is the version of what holds now; {@code
 * replacedBy} is who changed it.
 */
public record ReplacedIdentity(Customer before, long number, Instant until, String replacedBy) {

    public ReplacedIdentity {
        requireNonNull(before, "before");
        requireNonNull(until, "until");
        requireNonNull(replacedBy, "replacedBy");
    }
}
