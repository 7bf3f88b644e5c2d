package io.guichet.application.change;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceDraft;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.change.ChangeBills.Bill;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.subscription.ServiceId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invoices what a change costs, under an order of its own, and spends credit on it. */
public final class ChangePapers {

    private final InvoiceIssuing issuing;
    private final InvoiceBooks books;
    private final Orders orders;
    private final CreditUse creditUse;
    private final PolicyOfDay policyOfDay;

    /** Who asked, under which id, and when. */
    record Asked(Seller seller, Customer customer, UUID request, Instant at) {

        static Asked by(TradingParties parties, CustomerNumber number, UUID request, Instant at) {
            Customer customer = parties.customer(number).orElseThrow();
            return new Asked(parties.sellerOf(customer), customer, request, at);
        }

        LocalDate today() {
            return seller.dayOf(at);
        }
    }

    /** The order something is invoiced under, and whether its own money has paid it. */
    record Numbered(OrderNumber number, OrderKind kind, boolean isPaid) {

        static Numbered paid(PendingOrder order) {
            return new Numbered(order.number(), order.kind(), true);
        }
    }

    public ChangePapers(
            InvoiceIssuing issuing,
            InvoiceBooks books,
            Orders orders,
            CreditUse creditUse,
            PolicyOfDay policyOfDay) {
        this.issuing = issuing;
        this.books = books;
        this.orders = orders;
        this.creditUse = creditUse;
        this.policyOfDay = policyOfDay;
    }

    void lock(Seller seller, Customer customer) {
        books.lock(customer.number(), seller.currency());
    }

    BillingPolicy policy(Seller seller, Instant at) {
        return policyOfDay.of(seller.code(), seller.dayOf(at));
    }

    /** What was invoiced for a request before. */
    Optional<Order> orderOf(Customer customer, UUID request) {
        return orders.findByRequest(customer.number(), request);
    }

    /** Issued and booked; what it covers is noted by the caller, who then spends credit. */
    Invoice invoice(Asked asked, List<ServiceId> services, List<InvoiceLine> lines) {
        return invoice(asked, next(asked, services), services, lines);
    }

    /** An order of a change of services that is invoiced at once. */
    Numbered next(Asked asked, List<ServiceId> services) {
        orders.foreseeInvoice(asked.customer(), services, asked.today());
        return new Numbered(orders.nextNumber(), OrderKind.CHANGE, false);
    }

    /** Of the difference of a change, to be paid before the next period is invoiced as well. */
    PendingOrder order(Waiting waiting, UUID request, Bill bill) {
        Case of = waiting.of();
        Asked asked = new Asked(of.seller(), of.customer(), request, of.at());
        return order(
                asked,
                bill.quote().total(),
                bill.lines(),
                of.target().price().plan(),
                waiting.latestPayment(expiry(asked)));
    }

    /** An order over these lines that is to be paid first, within the hours of the policy. */
    PendingOrder order(Asked asked, Money total, List<InvoiceLine> lines, PlanCode plan) {
        return order(asked, total, lines, plan, expiry(asked));
    }

    private Instant expiry(Asked asked) {
        int hours = policy(asked.seller(), asked.at()).orderExpiryHours();
        return asked.at().plus(Duration.ofHours(hours));
    }

    private PendingOrder order(
            Asked asked, Money total, List<InvoiceLine> lines, PlanCode plan, Instant expiry) {
        return new PendingOrder(
                orders.nextNumber(),
                asked.request(),
                asked.customer().number(),
                OrderKind.CHANGE,
                total,
                asked.at(),
                expiry,
                OrderState.NOT_PAID,
                asked.at(),
                lines.stream().map(line -> ordered(asked, line, plan)).toList(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                0);
    }

    /** A line of an invoice that is to come, at what it will come to. */
    private static OrderLine ordered(Asked asked, InvoiceLine line, PlanCode plan) {
        PlanPrice price =
                new PlanPrice(
                        plan,
                        BillingPeriod.ONE_OFF,
                        line.net(),
                        TaxBasis.NET,
                        asked.today(),
                        LocalDate.MAX);
        return new OrderLine(line.description(), line.serviceReference(), price, 1, 1, line.vat());
    }

    /** The same under an order of this number and kind. */
    Invoice invoice(
            Asked asked, Numbered order, List<ServiceId> services, List<InvoiceLine> lines) {
        Invoice invoice =
                issuing.issue(
                        new InvoiceDraft(
                                asked.seller(),
                                asked.customer(),
                                order.number(),
                                DocumentKind.INVOICE,
                                "",
                                lines,
                                asked.at()),
                        order.isPaid() ? InvoiceDraft.More.PAID : InvoiceDraft.More.NOTHING);
        books.bookInvoice(invoice);
        orders.add(
                new Order(
                        order.number(),
                        Optional.of(asked.request()),
                        asked.customer().number(),
                        order.kind(),
                        invoice.totals().gross(),
                        asked.at(),
                        services,
                        invoice.reference()));
        return invoice;
    }

    /** For who may credit something after credit was spent on an invoice. */
    void lockSeries(Seller seller) {
        issuing.lockSeries(seller);
    }

    /** On an invoice that was issued just now; answers what is open of it then. */
    Money spendCredit(Asked asked, Invoice invoice) {
        BillingPolicy policy = policy(asked.seller(), asked.at());
        return creditUse.spend(asked.seller(), asked.customer(), policy, invoice);
    }
}
