package io.guichet.application.change;

import io.guichet.domain.billing.DocumentReference;

/**
 * Goes on with the change that an invoice is for, if it is time to: asked just before a card is
 * charged, so that none is charged for a change that has expired since.
 */
public interface SettleChange {

    void settle(DocumentReference invoice);
}
