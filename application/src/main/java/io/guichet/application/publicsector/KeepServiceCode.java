package io.guichet.application.publicsector;

import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;

/** A public body says which of its services pays its invoices. */
public interface KeepServiceCode {

    Optional<String> serviceCode(CustomerNumber customer);

    /** A code as {@code Addressing} reads it, in place of an earlier one; an empty one is none. */
    Outcome keep(CustomerNumber customer, String code);

    /** How it can end. */
    sealed interface Outcome {

        /** For what is deposited from now on, also for what was held up. */
        record Kept(String code) implements Outcome {}

        record NotPublicBody() implements Outcome {}
    }
}
