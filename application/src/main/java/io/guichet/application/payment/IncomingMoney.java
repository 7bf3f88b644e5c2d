package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;

import java.time.Instant;

/**
 * Books money that comes from outside. What of it becomes credit is spent at once on whatever is
 * open, where the seller's policy or the customer says so: topping up pays what is owed. What a
 * transfer exceeds goes as the policy says.
 */
public final class IncomingMoney {

    private final PaymentBooks books;
    private final CreditUse creditUse;
    private final PolicyOfDay policyOfDay;
    private final TradingParties parties;
    private final Surplus surplus;

    public IncomingMoney(
            PaymentBooks books,
            CreditUse creditUse,
            PolicyOfDay policyOfDay,
            TradingParties parties,
            Surplus surplus) {
        this.books = books;
        this.creditUse = creditUse;
        this.policyOfDay = policyOfDay;
        this.parties = parties;
        this.surplus = surplus;
    }

    Customer customer(CustomerNumber number) {
        return parties.customer(number).orElseThrow();
    }

    Payment book(ReceiptIssuing.Received received) {
        Payment payment = books.book(received);
        spend(received.customer(), payment);
        return payment;
    }

    /** The same of what a bank gives up that it had taken back. */
    Payment bookAgain(ReceiptIssuing.Received received) {
        Payment payment = books.bookUntold(received);
        spend(received.customer(), payment);
        books.tellReinstated(payment);
        return payment;
    }

    /**
     * The same of a transfer that exceeds what it is for. Its customer is told of it when it is
     * known what of it goes back to him.
     */
    Payment book(ReceiptIssuing.Received received, Money exceeding) {
        Customer customer = received.customer();
        if (!exceeding.isPositive()
                || !policy(customer, received.at()).is(Setting.OVERPAID, "refund")) {
            return book(received);
        }
        Payment payment = books.bookUntold(received);
        spend(customer, payment);
        books.tell(payment, surplus.sendBack(payment, exceeding));
        return payment;
    }

    private void spend(Customer customer, Payment payment) {
        if (payment.toCredit().isPositive()) {
            creditUse.spendOnOpen(
                    parties.sellerOf(customer), customer, policy(customer, payment.receivedAt()));
        }
    }

    /** Whether nothing may be more than what it is for. */
    boolean isRefused(Customer customer, Money exceeding, Instant at) {
        return exceeding.isPositive() && policy(customer, at).is(Setting.OVERPAID, "refused");
    }

    private BillingPolicy policy(Customer customer, Instant at) {
        Seller seller = parties.sellerOf(customer);
        return policyOfDay.of(seller.code(), seller.dayOf(at));
    }
}
