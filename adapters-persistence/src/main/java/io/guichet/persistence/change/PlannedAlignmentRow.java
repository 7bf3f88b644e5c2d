package io.guichet.persistence.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.UUID;

@Entity
@Table(name = "planned_alignment")
@IdClass(PlannedAlignmentRow.Key.class)
class PlannedAlignmentRow {

    @Id
    @Column(name = "order_number")
    private long orderNumber;

    @Id private int position;
    private UUID service;

    @Column(name = "billing_day")
    private int billingDay;

    protected PlannedAlignmentRow() {}

    PlannedAlignmentRow(long orderNumber, int position, UUID service, int billingDay) {
        this.orderNumber = orderNumber;
        this.position = position;
        this.service = service;
        this.billingDay = billingDay;
    }

    UUID service() {
        return service;
    }

    int billingDay() {
        return billingDay;
    }

    /** Which line of which order. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long orderNumber;
        private int position;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.orderNumber == orderNumber
                    && key.position == position;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(orderNumber * 31 + position);
        }
    }
}
