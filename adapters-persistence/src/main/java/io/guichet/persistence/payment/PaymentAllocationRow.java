package io.guichet.persistence.payment;

import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The part of a payment that settled one invoice, in the payment's currency. */
@Entity
@Table(name = "payment_allocation")
@IdClass(PaymentAllocationRow.Key.class)
class PaymentAllocationRow {

    @Id private UUID payment;
    @Id private int position;
    private String invoice;

    @Column(name = "amount_minor")
    private long amountMinor;

    protected PaymentAllocationRow() {}

    static PaymentAllocationRow from(Payment payment, int position) {
        Allocation allocation = payment.allocations().get(position);
        PaymentAllocationRow row = new PaymentAllocationRow();
        row.payment = payment.id().value();
        row.position = position;
        row.invoice = allocation.invoice().value();
        row.amountMinor = allocation.amount().minorUnits();
        return row;
    }

    UUID payment() {
        return payment;
    }

    String invoice() {
        return invoice;
    }

    long amountMinor() {
        return amountMinor;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID payment;
        private int position;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.position == position
                    && Objects.equals(key.payment, payment);
        }

        @Override
        public int hashCode() {
            return Objects.hash(payment, position);
        }
    }
}
