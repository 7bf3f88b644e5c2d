package io.guichet.application.standing;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.CustomerHold;

import java.util.Optional;

/** How a customer stands, for himself, for staff and for what provides his services. */
public interface ShowStanding {

    Standing show(CustomerNumber customer);

    /**
     * What holds for a customer now.
     *
     * @param restricted whether he has neither a kept card nor ever made a payment: what he is
     *     provided with is held to stricter limits until he has one
     * @param unpaid the invoice for which he can order nothing until it is paid
     */
    record Standing(
            boolean restricted, Optional<CustomerHold> hold, Optional<DocumentReference> unpaid) {

        public boolean mayOrder() {
            return hold.isEmpty() && unpaid.isEmpty();
        }
    }
}
