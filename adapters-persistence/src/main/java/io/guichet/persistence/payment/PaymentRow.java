package io.guichet.persistence.payment;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A payment without its allocations, which have rows of their own. */
@Entity
@Table(name = "payment")
class PaymentRow {

    @Id private UUID id;
    private long customer;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String receipt;

    @Column(name = "for_order")
    private Long forOrder;

    protected PaymentRow() {}

    static PaymentRow from(Payment payment) {
        PaymentRow row = new PaymentRow();
        row.id = payment.id().value();
        row.customer = payment.customer().value();
        row.method = payment.method();
        row.currency = payment.amount().currency().getCurrencyCode();
        row.amountMinor = payment.amount().minorUnits();
        row.receivedAt = payment.receivedAt();
        row.receipt = payment.receipt().value();
        row.forOrder = payment.forOrder().map(OrderNumber::value).orElse(null);
        return row;
    }

    Payment toPayment(List<PaymentAllocationRow> allocations) {
        return new Payment(
                new PaymentId(id),
                new CustomerNumber(customer),
                method,
                money(amountMinor),
                receivedAt,
                allocations.stream().map(this::toAllocation).toList(),
                new DocumentReference(receipt),
                Optional.ofNullable(forOrder).map(OrderNumber::new));
    }

    UUID id() {
        return id;
    }

    private Allocation toAllocation(PaymentAllocationRow row) {
        return new Allocation(new DocumentReference(row.invoice()), money(row.amountMinor()));
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
