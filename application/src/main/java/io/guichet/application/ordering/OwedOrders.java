package io.guichet.application.ordering;

import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.PendingOrder;

import java.time.LocalDate;
import java.util.Optional;

/** Delivers and invoices orders whose hour has come, to be paid afterwards. */
public final class OwedOrders {

    private final PendingOrderBook book;
    private final OrderBans bans;
    private final PolicyOfDay policyOfDay;
    private final FirstPayment firstPayment;

    public OwedOrders(
            PendingOrderBook book,
            OrderBans bans,
            PolicyOfDay policyOfDay,
            FirstPayment firstPayment) {
        this.book = book;
        this.bans = bans;
        this.policyOfDay = policyOfDay;
        this.firstPayment = firstPayment;
    }

    /**
     * Whether it was delivered: not to who may order nothing by now, nor for anything else than
     * what was quoted. Within the customer's lock.
     */
    boolean isDelivered(PendingOrder order, Seller seller, Customer customer, LocalDate today) {
        if (bans.of(customer.number()).isPresent()) {
            return false;
        }
        Optional<Delivered> delivered = book.deliverOwed(order);
        delivered.ifPresent(
                made ->
                        firstPayment.spend(
                                seller,
                                customer,
                                policyOfDay.of(seller.code(), today),
                                made.invoice()));
        return delivered.isPresent();
    }
}
