package io.guichet.application.standing;

import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.application.payment.query.ListStoredCards;
import io.guichet.application.shared.Transactions;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.domain.identity.CustomerNumber;

/** A bank account lifts no restriction; a card or any payment ever made does. */
public final class ShowStandingHandler implements ShowStanding {

    private final CustomerHolds holds;
    private final Restrictions restrictions;
    private final ListStoredCards cards;
    private final ListPayments payments;
    private final Transactions transactions;

    public ShowStandingHandler(
            CustomerHolds holds,
            Restrictions restrictions,
            ListStoredCards cards,
            ListPayments payments,
            Transactions transactions) {
        this.holds = holds;
        this.restrictions = restrictions;
        this.cards = cards;
        this.payments = payments;
        this.transactions = transactions;
    }

    @Override
    public Standing show(CustomerNumber customer) {
        return transactions.required(
                () ->
                        new Standing(
                                isRestricted(customer),
                                holds.of(customer),
                                restrictions.restricts(customer)));
    }

    private boolean isRestricted(CustomerNumber customer) {
        return cards.list(customer).isEmpty()
                && payments.list(customer, PaymentPosition.START, 1).items().isEmpty();
    }
}
