package io.guichet.application.payment;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;

import java.util.List;
import java.util.Optional;

/**
 * Orders as those see them who take money for them. But for {@link #find} everything is called
 * inside a transaction and under the customer's lock.
 */
public interface PayableOrders {

    Optional<Payable> find(OrderNumber order);

    /**
     * Is told that this customer is about to be locked and to pay an order: what will be asked then
     * may be looked up at once. It decides nothing, and whoever asks is answered as ever.
     */
    void foresee(CustomerNumber customer, OrderNumber order, PaymentId payment);

    /**
     * Keeps the order for one payment, and of the invoices it settles what the amount will pay;
     * false if it can no longer be paid.
     */
    boolean reserve(OrderNumber order, Money amount);

    /** Lets go of it again: it can be paid until it expires. */
    void giveBack(OrderNumber order);

    /** Delivers an order that is reserved or can be paid; what of the money settles what. */
    List<Allocation> deliver(OrderNumber order, Money received);

    /** Whose it is, what is to be paid, and the invoices that its money settles or has settled. */
    record Payable(
            CustomerNumber customer,
            Money amount,
            Standing standing,
            List<DocumentReference> invoices) {

        public Payable {
            invoices = List.copyOf(invoices);
        }
    }

    /** Whether it can be paid. */
    enum Standing {
        OPEN,
        /** A card payment is being captured, for it or for all the invoices it settles. */
        UNDER_WAY,
        PAID,
        /** Cancelled or expired. */
        OVER,
        /** A part of it was asked for in advance and is still to be paid. */
        AWAITS_ADVANCE,
        /** What it was quoted with no longer holds: it must be ordered again. */
        OUTDATED
    }
}
