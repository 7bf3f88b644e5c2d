package io.guichet.domain.standing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;
import java.util.UUID;

/**
 * That a customer was told to have shown no means to pay, neither a kept card nor any payment ever:
 * what he is provided with is held to stricter limits until he has one.
 *
 * @param id of this time; who is restricted again has another
 */
public record RestrictedMode(UUID id, CustomerNumber customer, Instant since) {

    public RestrictedMode {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(since, "since");
    }
}
