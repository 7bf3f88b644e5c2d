package io.guichet.application.payment;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import java.util.Optional;

/**
 * A customer says below which amount of credit he wants to be told. He is told once, and again only
 * after it rose to the amount.
 */
public interface WatchCredit {

    Optional<Money> threshold(CustomerNumber customer);

    /** In place of an earlier one. Credit that is lower already has not fallen. */
    Outcome watch(CustomerNumber customer, Money amount);

    void stop(CustomerNumber customer);

    /** Tells those whose credit fell, at most some hundred of them; answers how many. */
    int tell();

    /** How it can end. */
    enum Outcome {
        WATCHED,
        /** Not positive, or in another currency than the credit. */
        WRONG_AMOUNT
    }
}
