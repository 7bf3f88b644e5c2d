package io.guichet.application.ordering;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.PendingOrder;

import java.util.List;

/** What orders other than purchases are delivered by. */
public record DeliveryByKind(RenewalDelivery renewals, ChangeDelivery changes)
        implements RenewalDelivery {

    @Override
    public boolean isAsQuoted(PendingOrder order) {
        return isChange(order) ? changes.isAsQuoted(order) : renewals.isAsQuoted(order);
    }

    @Override
    public List<InvoiceLine> lines(PendingOrder order) {
        return isChange(order) ? changes.lines(order) : renewals.lines(order);
    }

    @Override
    public DocumentReference deliver(PendingOrder order) {
        return isChange(order) ? changes.deliver(order) : renewals.deliver(order);
    }

    @Override
    public void over(PendingOrder order) {
        renewals.over(order);
        changes.over(order);
    }

    private static boolean isChange(PendingOrder order) {
        return order.kind() == OrderKind.CHANGE;
    }
}
