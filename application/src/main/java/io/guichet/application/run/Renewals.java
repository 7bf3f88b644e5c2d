package io.guichet.application.run;

import io.guichet.application.billing.InvoiceBooks;
import io.guichet.application.billing.InvoiceDraft;
import io.guichet.application.billing.InvoiceIssuing;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.expiry.ExpiryRules;
import io.guichet.application.ordering.port.Orders;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.run.DuePeriods.Due;
import io.guichet.application.run.DuePeriods.Period;
import io.guichet.application.run.MeansToRenew.Payer;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Invoices the next period of every service that is due, all of a customer's on one invoice or each
 * on its own, as the policy says.
 */
public final class Renewals {

    /** The rest waits for the next invoice. */
    private static final int MOST_CHARGES = 100;

    private final Stores stores;
    private final DuePeriods duePeriods;
    private final MeansToRenew means;
    private final VatDecisions vatDecisions;
    private final Papers papers;
    private final Clock clock;

    /** What is read and written. */
    public record Stores(
            Services services,
            Plans plans,
            PriceAnnouncements priceAnnouncements,
            Orders orders,
            Charges charges,
            ExpiryRules expiryRules) {}

    /** Issues, books, and spends credit as the seller's policy says. */
    public record Papers(InvoiceIssuing issuing, InvoiceBooks books, CreditUse creditUse) {}

    public Renewals(
            Stores stores,
            VatDecisions vatDecisions,
            MeansToRenew means,
            Papers papers,
            Clock clock) {
        this.stores = stores;
        this.duePeriods =
                new DuePeriods(
                        stores.services(),
                        stores.plans(),
                        stores.priceAnnouncements(),
                        stores.expiryRules());
        this.vatDecisions = vatDecisions;
        this.means = means;
        this.papers = papers;
        this.clock = clock;
    }

    List<Service> due(Seller seller, Customer customer, LocalDate day) {
        return duePeriods.due(seller, customer, day);
    }

    /** What is due of what he holds. */
    void renew(Payer payer, List<Service> held) {
        if (held.isEmpty()) {
            return;
        }
        Seller seller = payer.seller();
        Customer customer = payer.customer();
        BillingPolicy policy = payer.policy();
        Instant now = clock.instant();
        VatRate vat = vatDecisions.decide(seller, customer, now).rate();
        List<Charge> charges =
                policy.areChargesGrouped()
                        ? stores.charges().done(customer.number(), MOST_CHARGES, now)
                        : List.of();
        List<InvoiceLine> besides =
                charges.stream().flatMap(charge -> charge.invoiceLines(vat).stream()).toList();
        List<Due> due =
                means.payable(
                        payer, duePeriods.of(seller, customer, held, vat, payer.day()), besides);
        List<InvoiceLine> more = besides;
        for (List<Due> together : invoices(policy, due)) {
            Invoice invoice = invoice(seller, customer, together, more, now);
            if (!more.isEmpty()) {
                charges.forEach(
                        charge -> stores.charges().save(charge.invoicedBy(invoice.reference())));
            }
            more = List.of();
            papers.creditUse().spend(seller, customer, policy, invoice);
        }
    }

    /** What of it goes on one invoice. */
    static List<List<Due>> invoices(BillingPolicy policy, List<Due> due) {
        return due.isEmpty() || !policy.isOn(Setting.INVOICES_GROUPED)
                ? due.stream().map(List::of).toList()
                : List.of(due);
    }

    /** Of one invoice. */
    static List<InvoiceLine> lines(List<Due> due, List<InvoiceLine> besides) {
        return Stream.concat(
                        due.stream().flatMap(one -> one.periods().stream()).map(Period::line),
                        besides.stream())
                .toList();
    }

    private Invoice invoice(
            Seller seller,
            Customer customer,
            List<Due> due,
            List<InvoiceLine> besides,
            Instant now) {
        List<Period> periods = due.stream().flatMap(one -> one.periods().stream()).toList();
        Invoice invoice =
                papers.issuing()
                        .issue(
                                new InvoiceDraft(
                                        seller,
                                        customer,
                                        stores.orders().nextNumber(),
                                        DocumentKind.INVOICE,
                                        "",
                                        lines(due, besides),
                                        now));
        papers.books().bookInvoice(invoice);
        for (int line = 0; line < periods.size(); line++) {
            stores.services()
                    .addBilled(
                            periods.get(line).renewed().id(),
                            BilledPeriod.of(invoice, line, false));
        }
        due.forEach(one -> stores.services().save(one.renewed()));
        stores.orders()
                .add(
                        new Order(
                                invoice.order(),
                                Optional.empty(),
                                customer.number(),
                                OrderKind.RENEWAL,
                                invoice.totals().gross(),
                                now,
                                due.stream().map(one -> one.renewed().id()).toList(),
                                invoice.reference()));
        return invoice;
    }
}
