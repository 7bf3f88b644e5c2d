package io.guichet.application.ordering.port;

import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.ordering.WithdrawalRight;

import java.time.Instant;
import java.util.Optional;

/**
 * What consumers said when they ordered, from what they may withdraw and did; only ever added.
 * Every adapter passes {@code WithdrawalsContract}.
 */
public interface Withdrawals {

    /** What was said with an order; nothing if nothing was. */
    Consent consent(OrderNumber order);

    /**
     * Is told that this will be asked for: a store may look it up with what is asked next. It
     * decides nothing, and whoever asks is answered as ever.
     */
    default void foresee(OrderNumber order) {}

    /** Notes what was said with an order. */
    void consent(OrderNumber order, CustomerNumber customer, Consent consent, Instant at);

    Optional<WithdrawalRight> right(OrderNumber order);

    void grant(WithdrawalRight right);

    Optional<Withdrawal> find(OrderNumber order);

    /**
     * Stores a withdrawal.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if there is one of the order
     */
    void add(Withdrawal withdrawal);
}
