package io.guichet.testing.payment;

import io.guichet.application.payment.query.ShowMoneyBack;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.Refund.State;
import io.guichet.testing.billing.InMemoryInvoices;
import io.guichet.testing.billing.InMemorySettlements;
import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.reform.InMemoryReform;
import io.guichet.testing.shared.InMemoryTransactions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What is known of money that settled something, goes back or never was there, in memory. */
public record InMemoryMoneyBack(
        InMemoryPaymentReversals reversals,
        InMemorySettlements settlements,
        InMemoryRefunds refunds,
        InMemoryPayments payments,
        InMemoryReform reform)
        implements ShowMoneyBack {

    public static InMemoryMoneyBack over(
            InMemoryTransactions transactions, InMemoryInvoices invoices, InMemoryLedger ledger) {
        var payments = new InMemoryPayments(transactions);
        var reversals = new InMemoryPaymentReversals(transactions);
        var settlements =
                new InMemorySettlements(transactions, invoices, payments, reversals, ledger);
        return new InMemoryMoneyBack(
                reversals,
                settlements,
                new InMemoryRefunds(transactions),
                payments,
                InMemoryReform.over(transactions, invoices, settlements, ledger));
    }

    @Override
    public Map<PaymentId, MoneyBack> of(CustomerNumber customer, Collection<PaymentId> ids) {
        Map<PaymentId, MoneyBack> back = new HashMap<>();
        for (PaymentId id : ids) {
            payments.find(id)
                    .filter(payment -> payment.customer().equals(customer))
                    .map(this::moneyBack)
                    .filter(it -> it.reversed().isPresent() || it.refunded().isPositive())
                    .ifPresent(it -> back.put(id, it));
        }
        return back;
    }

    private MoneyBack moneyBack(Payment payment) {
        return new MoneyBack(
                sum(payment, refund -> refund.state() != State.REFUSED),
                sum(payment, refund -> refund.isOfSurplus() && refund.state() != State.REFUSED),
                sum(payment, refund -> refund.state() == State.REQUESTED),
                reversals.find(payment.id()).map(PaymentReversal::reason));
    }

    private Money sum(Payment payment, Predicate<Refund> counted) {
        return refunds.of(payment.id()).stream()
                .filter(counted)
                .map(Refund::amount)
                .reduce(Money.zero(payment.amount().currency()), Money::plus);
    }
}
