package io.guichet.persistence.ledger;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.money.Money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.Currency;

/** The sums of a customer's entries and how many lines his statement has. */
@Entity
@Table(name = "customer_balance")
class CustomerBalanceRow {

    @Id private long customer;
    private String currency;

    @Column(name = "prepaid_minor")
    private long prepaidMinor;

    @Column(name = "owed_minor")
    private long owedMinor;

    @Column(name = "statement_lines")
    private long statementLines;

    protected CustomerBalanceRow() {}

    CustomerBalance toBalance() {
        Currency unit = Currency.getInstance(currency);
        return new CustomerBalance(
                new CustomerNumber(customer),
                new Money(prepaidMinor, unit),
                new Money(owedMinor, unit));
    }

    long statementLines() {
        return statementLines;
    }
}
