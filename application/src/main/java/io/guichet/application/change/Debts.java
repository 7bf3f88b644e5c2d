package io.guichet.application.change;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.Suspension;

import java.util.Optional;

/** What customers owe for so long that everything they hold is suspended. */
public interface Debts {

    /** What suspends all that a customer holds, and whatever comes back to him. */
    Optional<Suspension> suspendingAll(CustomerNumber customer);
}
