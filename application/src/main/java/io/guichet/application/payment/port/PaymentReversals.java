package io.guichet.application.payment.port;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentReversal;

import java.util.List;
import java.util.Optional;

/** Payments that turned out to be none, only ever added. */
public interface PaymentReversals {

    Optional<PaymentReversal> find(PaymentId payment);

    /** Which payments of a customer turned out to be none; few. */
    List<PaymentId> of(CustomerNumber customer);

    /**
     * Stores a reversal.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the payment has one
     */
    void add(PaymentReversal reversal);
}
