package io.guichet.application.ordering;

import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.identity.port.ClosedCustomers;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Optional;

/** Why a customer can order nothing: he is on hold, has to pay first, or is closed. */
public record OrderBans(Restrictions restrictions, CustomerHolds holds, ClosedCustomers closed) {

    Optional<QuoteOrder.Outcome> of(CustomerNumber customer) {
        return holds.of(customer)
                .<QuoteOrder.Outcome>map(hold -> new QuoteOrder.Outcome.OnHold(hold.reason()))
                .or(
                        () ->
                                restrictions
                                        .restricts(customer)
                                        .map(QuoteOrder.Outcome.InvoiceUnpaid::new))
                .or(
                        () ->
                                closed.isClosed(customer)
                                        ? Optional.of(new QuoteOrder.Outcome.Closed())
                                        : Optional.empty());
    }
}
