package io.guichet.persistence.payment;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;
import io.guichet.domain.payment.RefundKind;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** Money on its way back: of a payment, or unused credit to an account. */
@Entity
@Table(name = "refund")
class RefundRow {

    @Id private UUID id;
    private long customer;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID payment;

    @Column(name = "account_holder")
    private String accountHolder;

    @Column(name = "account_iban")
    private String accountIban;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String reason;

    @Enumerated(EnumType.STRING)
    private Refund.State state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version private long version;

    protected RefundRow() {}

    static RefundRow from(Refund refund) {
        RefundRow row = new RefundRow();
        row.id = refund.id().value();
        row.customer = refund.customer().value();
        row.keep(refund.kind());
        row.currency = refund.amount().currency().getCurrencyCode();
        row.amountMinor = refund.amount().minorUnits();
        row.reason = refund.reason();
        row.state = refund.state();
        row.startedAt = refund.startedAt();
        row.changedAt = refund.changedAt();
        row.version = refund.version();
        return row;
    }

    Refund toRefund() {
        return new Refund(
                new RefundId(id),
                new CustomerNumber(customer),
                toKind(),
                new Money(amountMinor, Currency.getInstance(currency)),
                reason,
                state,
                startedAt,
                changedAt,
                version);
    }

    private void keep(RefundKind wanted) {
        switch (wanted) {
            case RefundKind.ToCard(PaymentId of) -> keep(Kind.TO_CARD, of);
            case RefundKind.ByTransfer(PaymentId of) -> keep(Kind.BY_TRANSFER, of);
            case RefundKind.ToCredit(PaymentId of) -> keep(Kind.TO_CREDIT, of);
            case RefundKind.UnusedCredit(BankAccount to) -> {
                kind = Kind.UNUSED_CREDIT;
                accountHolder = to.holder();
                accountIban = to.iban();
            }
        }
    }

    private void keep(Kind ofPayment, PaymentId of) {
        kind = ofPayment;
        payment = of.value();
    }

    private RefundKind toKind() {
        return switch (kind) {
            case TO_CARD -> new RefundKind.ToCard(new PaymentId(payment));
            case BY_TRANSFER -> new RefundKind.ByTransfer(new PaymentId(payment));
            case TO_CREDIT -> new RefundKind.ToCredit(new PaymentId(payment));
            case UNUSED_CREDIT ->
                    new RefundKind.UnusedCredit(new BankAccount(accountHolder, accountIban));
        };
    }

    /** The kinds of refunds as they are stored. */
    enum Kind {
        TO_CARD,
        BY_TRANSFER,
        TO_CREDIT,
        UNUSED_CREDIT
    }
}
