package io.guichet.persistence.payment;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.ReversalReason;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** A payment that turned out to be none; what it reopened stands in the settlements. */
@Entity
@Table(name = "payment_reversal")
class PaymentReversalRow {

    @Id private UUID payment;
    private long customer;

    @Enumerated(EnumType.STRING)
    private ReversalReason reason;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "reversed_at")
    private Instant reversedAt;

    protected PaymentReversalRow() {}

    static PaymentReversalRow from(PaymentReversal reversal) {
        PaymentReversalRow row = new PaymentReversalRow();
        row.payment = reversal.payment().value();
        row.customer = reversal.customer().value();
        row.reason = reversal.reason();
        row.currency = reversal.amount().currency().getCurrencyCode();
        row.amountMinor = reversal.amount().minorUnits();
        row.reversedAt = reversal.reversedAt();
        return row;
    }

    PaymentReversal toReversal(List<Allocation> reopened) {
        return new PaymentReversal(
                new PaymentId(payment),
                new CustomerNumber(customer),
                reason,
                new Money(amountMinor, Currency.getInstance(currency)),
                reopened,
                reversedAt);
    }
}
