package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.payment.Payment;

/**
 * Books money that comes from outside. What of it becomes credit is spent at once on whatever is
 * open, where the seller's policy or the customer says so: topping up pays what is owed.
 */
public final class IncomingMoney {

    private final PaymentBooks books;
    private final CreditUse creditUse;
    private final PolicyOfDay policyOfDay;
    private final TradingParties parties;

    public IncomingMoney(
            PaymentBooks books,
            CreditUse creditUse,
            PolicyOfDay policyOfDay,
            TradingParties parties) {
        this.books = books;
        this.creditUse = creditUse;
        this.policyOfDay = policyOfDay;
        this.parties = parties;
    }

    Customer customer(CustomerNumber number) {
        return parties.customer(number).orElseThrow();
    }

    Payment book(ReceiptIssuing.Received received) {
        Payment payment = books.book(received);
        if (payment.toCredit().isPositive()) {
            Customer customer = received.customer();
            Seller seller = parties.sellerOf(customer);
            creditUse.spendOnOpen(
                    seller,
                    customer,
                    policyOfDay.of(seller.code(), seller.dayOf(payment.receivedAt())));
        }
        return payment;
    }
}
