package io.guichet.application.ordering;

import io.guichet.application.access.ServerPermissions;
import io.guichet.application.ordering.Hosting.First;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Delivers what was ordered: opens the services, issues and books the invoice, stores the order.
 * Runs inside the transaction of the use case, under the customer's lock.
 */
public final class OrderDelivery {

    private final Stores stores;
    private final OrderInvoices invoices;
    private final WithdrawalTerms terms;
    private final Supplier<UUID> ids;

    /** What is written. */
    public record Stores(
            Orders orders,
            Services services,
            Hosting hosting,
            ServerPermissions permissions,
            CustomerHolds holds) {}

    /**
     * What is delivered to whom from which day on, paid before or not, and the invoice by which a
     * part of it was asked for.
     */
    record Sale(
            Seller seller,
            Customer customer,
            OrderNumber number,
            UUID requestId,
            List<OrderLine> lines,
            Instant at,
            LocalDate from,
            boolean isPaid,
            Optional<DocumentReference> advance) {

        LocalDate today() {
            return seller.dayOf(at);
        }

        Sale from(LocalDate day) {
            return new Sale(seller, customer, number, requestId, lines, at, day, isPaid, advance);
        }
    }

    public OrderDelivery(
            Stores stores, OrderInvoices invoices, WithdrawalTerms terms, Supplier<UUID> ids) {
        this.stores = stores;
        this.invoices = invoices;
        this.terms = terms;
        this.ids = ids;
    }

    /** Must come first: see {@link InvoiceBooks#lock}. */
    void lock(Seller seller, Customer customer) {
        invoices.books().lock(customer.number(), seller.currency());
    }

    Advances advances() {
        return invoices.advances();
    }

    /** Until when a consumer may withdraw from what he is bound to from now on. */
    Optional<Instant> withdrawable(Sale sale) {
        return terms.until(sale, catalog(sale).values());
    }

    /** What it comes to if it is delivered now, with VAT. */
    Totals totals(Sale sale) {
        return Totals.of(lines(sale), sale.seller().currency());
    }

    /** What its invoice says then. */
    List<InvoiceLine> lines(Sale sale) {
        return firsts(sale, catalog(sale)).stream().map(First::line).toList();
    }

    /**
     * What an order comes to as it was quoted: from today on, or from the day on which its card was
     * authorised or on which it was agreed to owe it, since an option may be for fewer days of its
     * service than then. Nothing is opened for a customer on hold, whatever he pays.
     */
    Optional<Sale> asQuoted(Sale sale, PendingOrder order) {
        return Stream.of(sale, sale.from(sale.seller().dayOf(agreedAt(sale, order))))
                .filter(quoted -> totals(quoted).gross().equals(order.total()))
                .filter(quoted -> stores.holds().of(order.customer()).isEmpty())
                .findFirst();
    }

    private static Instant agreedAt(Sale sale, PendingOrder order) {
        if (order.isOwedThen()) {
            return order.placedAt();
        }
        return order.state() == OrderState.CHECKING ? order.changedAt() : sale.at();
    }

    Delivered deliver(Sale sale) {
        return deliver(sale, catalog(sale));
    }

    /** With the plans of its lines. */
    Delivered deliver(Sale sale, Map<PlanCode, Plan> catalog) {
        List<Service> services = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<InvoiceLine> lines = new ArrayList<>();
        List<First> firsts = firsts(sale, catalog);
        for (First first : firsts) {
            OrderLine line = sale.lines().get(lines.size());
            lines.add(first.line());
            if (!line.price().period().isOneOff()) {
                if (Hosting.isServer(catalog, line)) {
                    stores.permissions().endIfGone(sale.customer(), line.label());
                }
                services.add(open(sale.customer(), line, first, sale.from()));
                positions.add(lines.size() - 1);
            }
        }
        stores.hosting().attach(sale.customer(), services, firsts);
        terms.foresee(sale);
        Invoice invoice = invoices.issue(sale, lines);
        for (int index = 0; index < services.size(); index++) {
            stores.services()
                    .addBilled(
                            services.get(index).id(),
                            BilledPeriod.of(invoice, positions.get(index), false));
        }
        Order order =
                new Order(
                        sale.number(),
                        Optional.of(sale.requestId()),
                        sale.customer().number(),
                        OrderKind.PURCHASE,
                        Totals.of(lines, sale.seller().currency()).gross(),
                        sale.at(),
                        services.stream().map(Service::id).toList(),
                        invoice.reference());
        stores.orders().add(order);
        LocalDate bound = invoice.deducted().map(Advance.Deducted::issuedOn).orElseGet(sale::today);
        return new Delivered(order, invoice, terms.grant(sale, order, catalog, bound));
    }

    private Map<PlanCode, Plan> catalog(Sale sale) {
        return stores.hosting().catalog(sale.customer(), sale.lines());
    }

    private List<First> firsts(Sale sale, Map<PlanCode, Plan> catalog) {
        return stores.hosting().first(sale.customer(), sale.lines(), catalog, sale.from());
    }

    private Service open(Customer customer, OrderLine line, First first, LocalDate from) {
        Service service =
                Service.open(
                                new ServiceId(ids.get()),
                                customer.number(),
                                line.label(),
                                line.price(),
                                line.quantity(),
                                from)
                        .paid(first.until(), first.billingDay());
        stores.services().add(service);
        return service;
    }
}
