package io.guichet.application.ordering;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.ordering.PendingOrder;

import java.util.List;

/** Delivers orders that renew a service once they are paid. Within the customer's lock. */
public interface RenewalDelivery {

    /** Whether the service can still be renewed for what was quoted. */
    boolean isAsQuoted(PendingOrder order);

    /** What its invoice says if it is delivered now; nothing if it cannot be. */
    List<InvoiceLine> lines(PendingOrder order);

    /** Renews the service; answers the invoice. */
    DocumentReference deliver(PendingOrder order);

    /** It will not be delivered: what waited for it waits no longer. */
    default void over(PendingOrder order) {}
}
