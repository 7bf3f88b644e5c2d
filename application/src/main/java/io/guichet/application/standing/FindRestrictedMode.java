package io.guichet.application.standing;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.RestrictedMode;

import java.util.Optional;

/** Since when a customer is in restricted mode, as he was told; empty once he showed a means. */
@FunctionalInterface
public interface FindRestrictedMode {

    Optional<RestrictedMode> find(CustomerNumber customer);
}
