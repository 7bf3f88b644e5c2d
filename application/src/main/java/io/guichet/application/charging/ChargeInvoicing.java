package io.guichet.application.charging;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceDraft;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.tax.VatDecisions;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.policy.BillingPolicy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Invoices charges. Runs inside the transaction of the use case, which locks the customer's balance
 * first: of two at once the second finds nothing pending.
 */
public final class ChargeInvoicing {

    /** So many charges stand on one invoice at most. */
    static final int MOST = 100;

    private static final int LAST_OF_USAGE = 15;

    private final Charges charges;
    private final Orders orders;
    private final TradingParties parties;
    private final VatDecisions vatDecisions;
    private final Papers papers;

    /** Issues, books, and spends credit as the seller's policy says. */
    public record Papers(
            InvoiceIssuing issuing,
            InvoiceBooks books,
            CreditUse creditUse,
            PolicyOfDay policyOfDay) {}

    public ChargeInvoicing(
            Charges charges,
            Orders orders,
            TradingParties parties,
            VatDecisions vatDecisions,
            Papers papers) {
        this.charges = charges;
        this.orders = orders;
        this.parties = parties;
        this.vatDecisions = vatDecisions;
        this.papers = papers;
    }

    void lock(Customer customer) {
        papers.books().lock(customer.number(), parties.sellerOf(customer).currency());
    }

    /** What waits for a customer's next invoice, but for work that is still to be done. */
    List<Charge> pending(Customer customer, LocalDate dueBy, Instant now) {
        return charges.pending(customer.number(), dueBy, MOST).stream()
                .filter(charge -> !charge.isAhead(now))
                .toList();
    }

    /** What an invoice for these would say. */
    Quote quote(Customer customer, List<Charge> pending, Instant at) {
        VatRate vat = vat(customer, at);
        return Quote.of(
                pending.stream().flatMap(charge -> charge.invoiceLines(vat).stream()).toList(),
                parties.sellerOf(customer).currency());
    }

    /** Notes that pending charges stand on an invoice that somebody issued. */
    public void invoiced(List<Charge> pending, DocumentReference invoice) {
        pending.forEach(charge -> charges.save(charge.invoicedBy(invoice)));
    }

    /** Issues one invoice for pending charges, under an order of their own. */
    DocumentReference invoice(Customer customer, List<Charge> pending, Instant at) {
        Seller seller = parties.sellerOf(customer);
        List<InvoiceLine> lines = quote(customer, pending, at).lines();
        OrderNumber number = orders.nextNumber();
        Invoice invoice =
                papers.issuing()
                        .issue(
                                new InvoiceDraft(
                                        seller,
                                        customer,
                                        number,
                                        DocumentKind.INVOICE,
                                        "",
                                        lines,
                                        at));
        papers.books().bookInvoice(invoice);
        orders.add(
                new Order(
                        number,
                        Optional.of(pending.getFirst().id().value()),
                        customer.number(),
                        OrderKind.CHARGE,
                        invoice.totals().gross(),
                        at,
                        List.of(),
                        invoice.reference()));
        invoiced(pending, invoice.reference());
        BillingPolicy policy = papers.policyOfDay().of(seller.code(), seller.dayOf(at));
        papers.creditUse().spend(seller, customer, policy, invoice);
        return invoice.reference();
    }

    /**
     * On which day at the latest what was used in earlier months is invoiced: at once, or where
     * charges stand on the invoice of the next renewal, as long as an invoice may wait for what was
     * supplied in a month (the fifteenth of the next: directive 2006/112/EC, art. 222; CGI 289
     * I-3).
     */
    LocalDate usageDueOn(Seller seller, LocalDate day) {
        LocalDate latest = day.withDayOfMonth(LAST_OF_USAGE);
        boolean isWaiting =
                papers.policyOfDay().of(seller.code(), day).areChargesGrouped()
                        && day.isBefore(latest);
        return isWaiting ? latest : day;
    }

    /** How long before its work a charge is cancelled at no cost. */
    Duration cancelNotice(Customer customer, Instant at) {
        Seller seller = parties.sellerOf(customer);
        BillingPolicy policy = papers.policyOfDay().of(seller.code(), seller.dayOf(at));
        return Duration.ofHours(policy.workCancelHours());
    }

    VatRate vat(Customer customer, Instant at) {
        return vatDecisions.decide(parties.sellerOf(customer), customer, at).rate();
    }
}
