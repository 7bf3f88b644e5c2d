package io.guichet.application.run;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.ReceiptIssuing;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;
import io.guichet.domain.policy.BillingPolicy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Spends a customer's credit on a new invoice as far as the seller's policy says. */
public final class CreditUse {

    private final Receivables receivables;
    private final PaymentBooks books;
    private final Clock clock;

    public CreditUse(Receivables receivables, PaymentBooks books, Clock clock) {
        this.receivables = receivables;
        this.books = books;
        this.clock = clock;
    }

    /** Within the transaction that issued and booked the invoice. */
    public void spend(Seller seller, Customer customer, BillingPolicy policy, Invoice invoice) {
        if (!policy.isCreditUsed()) {
            return;
        }
        Money credit = books.lock(customer.number(), seller.currency()).prepaid();
        Receivable receivable = receivables.find(invoice.reference()).orElseThrow();
        Money amount = receivable.payable().min(credit);
        boolean isWhole = amount.equals(receivable.payable());
        if (!amount.isPositive() || !(isWhole || policy.isCreditSpentInPart())) {
            return;
        }
        receivables.save(receivable.pay(amount));
        books.book(
                new ReceiptIssuing.Received(
                        paymentId(invoice),
                        customer,
                        PaymentMethod.CREDIT,
                        amount,
                        List.of(new Allocation(invoice.reference(), amount)),
                        clock.instant()));
    }

    private static PaymentId paymentId(Invoice invoice) {
        String name = "credit-use:" + invoice.reference();
        return new PaymentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
