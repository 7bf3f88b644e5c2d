package io.guichet.application.ordering;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceDraft;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Delivers what was ordered: opens the services, issues and books the invoice, stores the order.
 * Runs inside the transaction of the use case, under the customer's lock.
 */
public final class OrderDelivery {

    private final Stores stores;
    private final InvoiceIssuing issuing;
    private final InvoiceBooks books;
    private final WithdrawalTerms terms;
    private final Supplier<UUID> ids;

    /** What is written. */
    public record Stores(Orders orders, Services services) {}

    /** What is delivered to whom, paid before or not. */
    record Sale(
            Seller seller,
            Customer customer,
            OrderNumber number,
            UUID requestId,
            List<OrderLine> lines,
            Instant at,
            boolean isPaid) {}

    /** The order and its invoice. */
    record Delivered(Order order, Invoice invoice) {}

    public OrderDelivery(
            Stores stores,
            InvoiceIssuing issuing,
            InvoiceBooks books,
            WithdrawalTerms terms,
            Supplier<UUID> ids) {
        this.stores = stores;
        this.issuing = issuing;
        this.books = books;
        this.terms = terms;
        this.ids = ids;
    }

    /** Must come first: see {@link InvoiceBooks#lock}. */
    void lock(Seller seller, Customer customer) {
        books.lock(customer.number(), seller.currency());
    }

    Delivered deliver(Sale sale) {
        LocalDate today = sale.seller().dayOf(sale.at());
        List<Service> services = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<InvoiceLine> lines = new ArrayList<>();
        for (OrderLine line : sale.lines()) {
            lines.add(line.from(today));
            if (!line.price().period().isOneOff()) {
                services.add(open(sale.customer(), line, today));
                positions.add(lines.size() - 1);
            }
        }
        Invoice invoice = invoice(sale, lines);
        for (int index = 0; index < services.size(); index++) {
            stores.services()
                    .addBilled(
                            services.get(index).id(),
                            BilledPeriod.of(invoice, positions.get(index), false));
        }
        Order order =
                new Order(
                        sale.number(),
                        sale.requestId(),
                        sale.customer().number(),
                        OrderKind.PURCHASE,
                        invoice.totals().gross(),
                        sale.at(),
                        services.stream().map(Service::id).toList(),
                        invoice.reference());
        stores.orders().add(order);
        terms.grant(sale, order);
        return new Delivered(order, invoice);
    }

    private Invoice invoice(Sale sale, List<InvoiceLine> lines) {
        Invoice invoice =
                issuing.issue(
                        new InvoiceDraft(
                                sale.seller(),
                                sale.customer(),
                                sale.number(),
                                DocumentKind.INVOICE,
                                "",
                                lines,
                                sale.at()),
                        sale.isPaid() ? InvoiceDraft.More.PAID : InvoiceDraft.More.NOTHING);
        books.bookInvoice(invoice);
        return invoice;
    }

    private Service open(Customer customer, OrderLine line, LocalDate today) {
        Service service =
                Service.open(
                                new ServiceId(ids.get()),
                                customer.number(),
                                line.label(),
                                line.price(),
                                line.quantity(),
                                today)
                        .paid(line.until(today), today.getDayOfMonth());
        stores.services().add(service);
        return service;
    }
}
