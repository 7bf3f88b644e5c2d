package io.guichet.application.standing;

import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.domain.identity.CustomerNumber;

/**
 * Whether a customer showed a means to pay: a kept card, or any payment ever made. A bank account
 * is none.
 */
public final class MeansShown {

    private final ListStoredCards cards;
    private final ListPayments payments;

    public MeansShown(ListStoredCards cards, ListPayments payments) {
        this.cards = cards;
        this.payments = payments;
    }

    boolean hasOne(CustomerNumber customer) {
        return !cards.list(customer).isEmpty()
                || !payments.list(customer, PaymentPosition.START, 1).items().isEmpty();
    }
}
