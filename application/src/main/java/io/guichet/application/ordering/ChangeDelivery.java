package io.guichet.application.ordering;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.ordering.PendingOrder;

import java.util.List;

/**
 * Delivers orders that change or align services once they are paid, exactly as they were quoted.
 * Within the customer's lock.
 */
public interface ChangeDelivery {

    /** Whether nothing came between, so that it still comes to what was quoted. */
    boolean isAsQuoted(PendingOrder order);

    /** What its invoice says if it is delivered now; nothing if it cannot be. */
    List<InvoiceLine> lines(PendingOrder order);

    /** Changes the services; answers the invoice. */
    DocumentReference deliver(PendingOrder order);

    /** An order of any kind that will not be delivered: what waited for it waits no longer. */
    void over(PendingOrder order);
}
