package io.guichet.application.charging;

import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A customer's next invoice for what he is charged beside his orders, while it is a draft. */
public interface DraftInvoice {

    /** As it would be issued now; empty if nothing is pending. Changes nothing. */
    Optional<Draft> of(CustomerNumber customer);

    /**
     * {@code issuedBy} is the day on which it is issued at the latest; staff, or the invoice of a
     * renewal, may be earlier. {@code charges} are those that stand on it, the oldest first.
     */
    record Draft(Quote quote, LocalDate issuedBy, List<ChargeId> charges) {

        public Draft {
            charges = List.copyOf(charges);
        }
    }
}
