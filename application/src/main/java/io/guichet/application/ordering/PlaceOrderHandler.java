package io.guichet.application.ordering;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceDraft;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.ordering.PlaceOrder.Outcome.Placed;
import io.guichet.application.ordering.PlaceOrder.Outcome.PriceChanged;
import io.guichet.application.ordering.PlaceOrder.Outcome.Refused;
import io.guichet.application.ordering.Pricing.Priced;
import io.guichet.application.ordering.Pricing.PricedItem;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes the services, the invoice, its entry and the order together: bought is bought. */
public final class PlaceOrderHandler implements PlaceOrder {

    private final Stores stores;
    private final Pricing pricing;
    private final InvoiceIssuing issuing;
    private final InvoiceBooks books;
    private final Transactions transactions;
    private final Now now;

    /** What is written. */
    public record Stores(Orders orders, Services services) {}

    /** The present moment and fresh ids. */
    public record Now(Clock clock, Supplier<UUID> ids) {}

    public PlaceOrderHandler(
            Stores stores,
            Pricing pricing,
            InvoiceIssuing issuing,
            InvoiceBooks books,
            Transactions transactions,
            Now now) {
        this.stores = stores;
        this.pricing = pricing;
        this.issuing = issuing;
        this.books = books;
        this.transactions = transactions;
        this.now = now;
    }

    @Override
    public Outcome place(Command command) {
        return transactions.required(
                () ->
                        pricing.customer(
                                        new QuoteOrder.Command(command.customer(), command.items()))
                                .map(customer -> decide(command, customer))
                                .orElseGet(
                                        () ->
                                                new Refused(
                                                        new QuoteOrder.Outcome.NoSuchCustomer())));
    }

    private Outcome decide(Command command, Customer customer) {
        books.lock(customer.number(), pricing.sellerOf(customer).currency());
        Optional<Order> repeated =
                stores.orders().findByRequest(command.customer(), command.requestId());
        if (repeated.isPresent()) {
            return new Placed(repeated.get());
        }
        return switch (pricing.price(customer, command.items())) {
            case Priced.Refused refused -> new Refused(refused.reason());
            case Priced.Items priced -> {
                Money total = priced.quote().totals().gross();
                yield command.agreement() instanceof Agreement.Exactly(Money agreed)
                                && !agreed.equals(total)
                        ? new PriceChanged(agreed, total)
                        : new Placed(place(command, customer, priced.items()));
            }
        };
    }

    private Order place(Command command, Customer customer, List<PricedItem> items) {
        Seller seller = pricing.sellerOf(customer);
        OrderNumber number = stores.orders().nextNumber();
        List<InvoiceLine> lines = new ArrayList<>();
        List<Service> services = new ArrayList<>();
        for (PricedItem item : items) {
            String label = labelOf(item, number, lines.size() + 1);
            lines.add(item.line(label));
            if (!item.price().period().isOneOff()) {
                services.add(open(customer, label, item));
            }
        }
        Instant at = now.clock().instant();
        Invoice invoice =
                issuing.issue(
                        new InvoiceDraft(
                                seller, customer, number, DocumentKind.INVOICE, "", lines, at));
        books.bookInvoice(invoice);
        services.forEach(
                service ->
                        stores.services()
                                .addBilled(
                                        service.id(),
                                        service.startedOn(),
                                        service.paidUntil(),
                                        invoice.reference()));
        Order order =
                new Order(
                        number,
                        command.requestId(),
                        customer.number(),
                        OrderKind.PURCHASE,
                        invoice.totals().gross(),
                        at,
                        services.stream().map(Service::id).toList(),
                        invoice.reference());
        stores.orders().add(order);
        return order;
    }

    private Service open(Customer customer, String label, PricedItem item) {
        Service service =
                Service.open(
                        new ServiceId(now.ids().get()),
                        customer.number(),
                        label,
                        item.price(),
                        item.item().quantity(),
                        item.from());
        stores.services().add(service);
        return service;
    }

    private static String labelOf(PricedItem item, OrderNumber number, int line) {
        String label = item.item().label();
        return label.isBlank() ? item.item().plan() + "-" + number + "-" + line : label;
    }
}
