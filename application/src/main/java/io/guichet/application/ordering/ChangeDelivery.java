package io.guichet.application.ordering;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.ordering.PendingOrder;

/**
 * Delivers orders that change or align services once they are paid, exactly as they were quoted.
 * Within the customer's lock.
 */
public interface ChangeDelivery {

    /** Whether nothing came between, so that it still comes to what was quoted. */
    boolean isAsQuoted(PendingOrder order);

    /** Changes the services; answers the invoice. */
    DocumentReference deliver(PendingOrder order);

    /** An order of any kind that will not be delivered: what waited for it waits no longer. */
    void over(PendingOrder order);
}
