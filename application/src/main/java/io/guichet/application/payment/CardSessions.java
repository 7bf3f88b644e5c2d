package io.guichet.application.payment;

import io.guichet.application.payment.port.CardPayments;
import io.guichet.application.payment.port.PaymentReversals;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;

import java.util.List;
import java.util.Optional;

/** Under which session of the card provider the money of a payment came. */
public record CardSessions(CardPayments cardPayments, PaymentReversals reversals) {

    /** Of money that a bank took back and gave up, that under which it came first. */
    String of(PaymentId payment, CustomerNumber customer) {
        return cardPayments.find(first(payment, reversals.of(customer))).orElseThrow().sessionId();
    }

    private static PaymentId first(PaymentId payment, List<PaymentId> reversed) {
        Optional<PaymentId> before =
                reversed.stream().filter(one -> one.reinstated().equals(payment)).findFirst();
        return before.isPresent() ? first(before.get(), reversed) : payment;
    }
}
