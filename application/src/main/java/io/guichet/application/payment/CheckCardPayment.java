package io.guichet.application.payment;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.PaymentId;

import java.util.Optional;

/** Asks the provider how a card payment stands and returns it; never credits by itself twice. */
public interface CheckCardPayment {

    /** Empty also for a payment of another customer. */
    Optional<CardPayment> check(CustomerNumber customer, PaymentId payment);
}
