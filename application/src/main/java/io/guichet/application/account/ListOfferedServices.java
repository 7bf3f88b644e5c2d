package io.guichet.application.account;

import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;
import java.util.UUID;

/** What is in an account that a customer is offered: he is to know what he accepts. */
public interface ListOfferedServices {

    /**
     * The newest first, with those that have ended and do not move; empty where he is not offered
     * that transfer, or no longer. Nothing is told of what its owner was invoiced.
     */
    Optional<Page<ServiceSummary>> list(
            CustomerNumber recipient, UUID transfer, ServicePosition after, int limit);
}
