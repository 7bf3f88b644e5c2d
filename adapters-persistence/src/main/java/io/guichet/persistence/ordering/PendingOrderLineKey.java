package io.guichet.persistence.ordering;

import java.io.Serializable;
import java.util.Objects;

/** The key of a line of an order: whose it is and the how-manieth. */
final class PendingOrderLineKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private long order;
    private int position;

    protected PendingOrderLineKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof PendingOrderLineKey key
                && key.position == position
                && key.order == order;
    }

    @Override
    public int hashCode() {
        return Objects.hash(order, position);
    }
}
