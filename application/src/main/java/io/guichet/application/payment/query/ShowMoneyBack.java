package io.guichet.application.payment.query;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;

import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Which payments did not stay: in one look for a whole page of them. */
public interface ShowMoneyBack {

    /** Only those of his payments that were reversed or of which something was refunded. */
    Map<PaymentId, MoneyBack> of(CustomerNumber customer, Collection<PaymentId> payments);

    /**
     * {@code refunded} counts what went to a card, an account or to credit and what is on its way;
     * zero if nothing did. {@code surplus} is what of it was too much and never became credit,
     * {@code waiting} what of it staff has yet to transfer.
     */
    record MoneyBack(
            Money refunded, Money surplus, Money waiting, Optional<ReversalReason> reversed) {

        /** Of a payment that stayed. */
        public static MoneyBack none(Currency currency) {
            Money nothing = Money.zero(currency);
            return new MoneyBack(nothing, nothing, nothing, Optional.empty());
        }

        public MoneyBack {
            requireNonNull(refunded, "refunded");
            requireNonNull(surplus, "surplus");
            requireNonNull(waiting, "waiting");
            requireNonNull(reversed, "reversed");
        }
    }
}
