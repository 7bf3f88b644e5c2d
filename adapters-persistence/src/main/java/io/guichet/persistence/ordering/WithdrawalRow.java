package io.guichet.persistence.ordering;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Withdrawal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;

@Entity
@Table(name = "withdrawal")
class WithdrawalRow {

    @Id
    @Column(name = "order_number")
    private long order;

    private long customer;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private String currency;

    @Column(name = "credited_minor")
    private long creditedMinor;

    @Column(name = "to_card_minor")
    private long toCardMinor;

    @Column(name = "to_credit_minor")
    private long toCreditMinor;

    @Column(name = "refund_by")
    private LocalDate refundBy;

    @Column(name = "credit_notes")
    private String[] creditNotes;

    protected WithdrawalRow() {}

    static WithdrawalRow from(Withdrawal withdrawal) {
        WithdrawalRow row = new WithdrawalRow();
        row.order = withdrawal.order().value();
        row.customer = withdrawal.customer().value();
        row.withdrawnAt = withdrawal.at();
        row.currency = withdrawal.credited().currency().getCurrencyCode();
        row.creditedMinor = withdrawal.credited().minorUnits();
        row.toCardMinor = withdrawal.toCard().minorUnits();
        row.toCreditMinor = withdrawal.toCredit().minorUnits();
        row.refundBy = withdrawal.refundBy();
        row.creditNotes =
                withdrawal.creditNotes().stream()
                        .map(DocumentReference::value)
                        .toArray(String[]::new);
        return row;
    }

    Withdrawal toWithdrawal() {
        return new Withdrawal(
                new OrderNumber(order),
                new CustomerNumber(customer),
                withdrawnAt,
                money(creditedMinor),
                money(toCardMinor),
                money(toCreditMinor),
                refundBy,
                Arrays.stream(creditNotes).map(DocumentReference::new).toList());
    }

    private Money money(long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
