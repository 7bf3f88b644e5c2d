package io.guichet.application.payment.port;

import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentReversal;

import java.util.Optional;

/** Payments that turned out to be none, only ever added. */
public interface PaymentReversals {

    Optional<PaymentReversal> find(PaymentId payment);

    /**
     * Stores a reversal.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the payment has one
     */
    void add(PaymentReversal reversal);
}
