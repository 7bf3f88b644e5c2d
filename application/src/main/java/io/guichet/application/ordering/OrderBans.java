package io.guichet.application.ordering;

import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;

/** Why a customer can order nothing: he is on hold, or has to pay first. */
public record OrderBans(Restrictions restrictions, CustomerHolds holds) {

    Optional<QuoteOrder.Outcome> of(CustomerNumber customer) {
        return holds.of(customer)
                .<QuoteOrder.Outcome>map(hold -> new QuoteOrder.Outcome.OnHold(hold.reason()))
                .or(
                        () ->
                                restrictions
                                        .restricts(customer)
                                        .map(QuoteOrder.Outcome.InvoiceUnpaid::new));
    }
}
