package io.guichet.application.payment;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.payment.port.CreditSwitches;
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

/** Spends a customer's credit on what he owes as far as the seller's policy says, or he. */
public final class CreditUse {

    private final Receivables receivables;
    private final CreditSwitches switches;
    private final PaymentBooks books;
    private final Clock clock;

    public CreditUse(
            Receivables receivables, CreditSwitches switches, PaymentBooks books, Clock clock) {
        this.receivables = receivables;
        this.switches = switches;
        this.books = books;
        this.clock = clock;
    }

    /** Must come first in every use case that books. */
    public void lock(Seller seller, Customer customer) {
        books.lock(customer.number(), seller.currency());
    }

    /** The credit that would be spent on a new invoice without being asked. */
    public Money available(Seller seller, Customer customer, BillingPolicy policy) {
        Money credit = books.lock(customer.number(), seller.currency()).prepaid();
        return isUsed(customer, policy) ? credit : Money.zero(seller.currency());
    }

    /**
     * Within the transaction that issued and booked the invoice, of which nothing is paid yet.
     *
     * @return what is open of it then
     */
    public Money spend(Seller seller, Customer customer, BillingPolicy policy, Invoice invoice) {
        Receivable booked = Receivable.of(invoice);
        return isUsed(customer, policy)
                ? spend(seller, customer, policy, booked).open()
                : booked.open();
    }

    /** On whatever is unpaid, the longest due first. */
    public void spendOnOpen(Seller seller, Customer customer, BillingPolicy policy) {
        if (isUsed(customer, policy)) {
            receivables
                    .openOf(customer.number())
                    .forEach(open -> spend(seller, customer, policy, open));
        }
    }

    private boolean isUsed(Customer customer, BillingPolicy policy) {
        return policy.isCreditUsed()
                || policy.isCreditCustomersChoice() && switches.isOn(customer.number());
    }

    /** What is owed as it is stored then. */
    private Receivable spend(
            Seller seller, Customer customer, BillingPolicy policy, Receivable receivable) {
        Money credit = books.lock(customer.number(), seller.currency()).prepaid();
        Money amount = receivable.payable().min(credit);
        boolean isWhole = amount.equals(receivable.payable());
        if (!amount.isPositive() || !(isWhole || policy.isCreditSpentInPart())) {
            return receivable;
        }
        Receivable paid = receivable.pay(amount);
        receivables.save(paid);
        books.book(
                new ReceiptIssuing.Received(
                        paymentId(receivable),
                        customer,
                        PaymentMethod.CREDIT,
                        amount,
                        List.of(new Allocation(receivable.invoice(), amount)),
                        clock.instant()));
        return paid;
    }

    /** Each change of what is open brings a new version: the same credit is never spent twice. */
    private static PaymentId paymentId(Receivable receivable) {
        String name = "credit-use:" + receivable.invoice() + ":" + receivable.version();
        return new PaymentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
