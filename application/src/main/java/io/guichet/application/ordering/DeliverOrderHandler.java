package io.guichet.application.ordering;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.DeliverOrder.Outcome.AdvanceNotPaid;
import io.guichet.application.ordering.DeliverOrder.Outcome.AlreadyDelivered;
import io.guichet.application.ordering.DeliverOrder.Outcome.Delivered;
import io.guichet.application.ordering.DeliverOrder.Outcome.NoAdvance;
import io.guichet.application.ordering.DeliverOrder.Outcome.NoSuchOrder;
import io.guichet.application.ordering.DeliverOrder.Outcome.OrderOver;
import io.guichet.application.ordering.DeliverOrder.Outcome.PaymentUnderWay;
import io.guichet.application.ordering.DeliverOrder.Outcome.PriceChanged;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ordering.PendingOrder;

/** Decides and delivers under the customer's lock. */
public final class DeliverOrderHandler implements DeliverOrder {

    private final PendingOrders orders;
    private final TradingParties parties;
    private final PendingOrderBook book;
    private final OrderInvoices invoices;
    private final Transactions transactions;

    public DeliverOrderHandler(
            PendingOrders orders,
            TradingParties parties,
            PendingOrderBook book,
            OrderInvoices invoices,
            Transactions transactions) {
        this.orders = orders;
        this.parties = parties;
        this.book = book;
        this.invoices = invoices;
        this.transactions = transactions;
    }

    @Override
    public Outcome deliver(Command command) {
        return transactions.required(
                () -> orders.find(command.order()).map(this::locked).orElseGet(NoSuchOrder::new));
    }

    private Outcome locked(PendingOrder seen) {
        Customer customer = parties.customer(seen.customer()).orElseThrow();
        invoices.books().lock(customer.number(), parties.sellerOf(customer).currency());
        PendingOrder order = orders.find(seen.number()).orElseThrow();
        return switch (book.standing(order)) {
            case OPEN ->
                    invoices.advances().standing(order).isPresent()
                            ? new Delivered(book.deliverOwed(order).orElseThrow().order())
                            : new NoAdvance();
            case AWAITS_ADVANCE -> new AdvanceNotPaid(order.advanceInvoice().orElseThrow());
            case UNDER_WAY -> new PaymentUnderWay();
            case PAID -> new AlreadyDelivered();
            case OVER -> new OrderOver();
            case OUTDATED -> new PriceChanged();
        };
    }
}
