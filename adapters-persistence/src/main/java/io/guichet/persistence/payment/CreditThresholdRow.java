package io.guichet.persistence.payment;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CreditThreshold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.Currency;

/** Below which credit a customer wants to be told. */
@Entity
@Table(name = "credit_threshold")
class CreditThresholdRow {

    @Id private long customer;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Column(name = "is_below")
    private boolean isBelow;

    protected CreditThresholdRow() {}

    CreditThreshold toThreshold() {
        return new CreditThreshold(
                new CustomerNumber(customer),
                new Money(amountMinor, Currency.getInstance(currency)),
                isBelow);
    }
}
