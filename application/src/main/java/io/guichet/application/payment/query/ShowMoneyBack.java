package io.guichet.application.payment.query;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Which payments did not stay: in one look for a whole page of them. */
public interface ShowMoneyBack {

    /** Only those of the payments that were reversed or of which something was refunded. */
    Map<PaymentId, MoneyBack> of(Collection<PaymentId> payments);

    /**
     * {@code refunded} counts what went to a card, an account or to credit and what is on its way;
     * zero if nothing did.
     */
    record MoneyBack(Money refunded, Optional<ReversalReason> reversed) {

        public MoneyBack {
            requireNonNull(refunded, "refunded");
            requireNonNull(reversed, "reversed");
        }
    }
}
