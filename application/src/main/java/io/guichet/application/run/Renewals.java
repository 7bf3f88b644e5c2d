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
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Invoices the next period of every service that is due, all of a customer's on one invoice. */
public final class Renewals {

    /** A service that slept longer is caught up with on the following days. */
    private static final int MOST_PERIODS = 36;

    /** The rest waits for the next invoice. */
    private static final int MOST_CHARGES = 100;

    private final Stores stores;
    private final VatDecisions vatDecisions;
    private final InvoiceIssuing issuing;
    private final InvoiceBooks books;
    private final CreditUse creditUse;
    private final Clock clock;

    /** What is read and written. */
    public record Stores(
            Services services,
            Plans plans,
            PriceAnnouncements priceAnnouncements,
            Orders orders,
            Charges charges,
            ExpiryRules expiryRules) {}

    /** A period that is to be invoiced and the service as it is then. */
    private record Period(Service renewed, InvoiceLine line) {}

    public Renewals(
            Stores stores,
            VatDecisions vatDecisions,
            InvoiceIssuing issuing,
            InvoiceBooks books,
            CreditUse creditUse,
            Clock clock) {
        this.stores = stores;
        this.vatDecisions = vatDecisions;
        this.issuing = issuing;
        this.books = books;
        this.creditUse = creditUse;
        this.clock = clock;
    }

    void renew(Seller seller, Customer customer, BillingPolicy policy, LocalDate day) {
        List<Service> due =
                stores.services().heldBy(customer.number()).stream()
                        .filter(held -> held.isRenewalDue(day, ahead(seller, held, day)))
                        .toList();
        if (due.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        VatRate vat = vatDecisions.decide(seller, customer, now).rate();
        List<Period> periods = periods(seller, customer, due, vat, day);
        List<Charge> charges =
                policy.areChargesGrouped()
                        ? stores.charges().pending(customer.number(), LocalDate.MAX, MOST_CHARGES)
                        : List.of();
        Invoice invoice =
                invoice(
                        new InvoiceDraft(
                                seller,
                                customer,
                                stores.orders().nextNumber(),
                                DocumentKind.INVOICE,
                                "",
                                lines(periods, charges, vat),
                                now),
                        periods);
        charges.forEach(charge -> stores.charges().save(charge.invoicedBy(invoice.reference())));
        creditUse.spend(seller, customer, policy, invoice);
    }

    private List<Period> periods(
            Seller seller, Customer customer, List<Service> due, VatRate vat, LocalDate day) {
        List<Period> periods = new ArrayList<>();
        RenewalPrices prices =
                RenewalPrices.of(seller, due, stores.plans(), stores.priceAnnouncements());
        for (Service service : due) {
            LocalDate until = day.plusDays(ahead(seller, service, day));
            String name = prices.nameOf(service, customer.language());
            Service current = service;
            for (int count = 0;
                    count < MOST_PERIODS && !current.paidUntil().isAfter(until);
                    count++) {
                Period period = period(prices.priced(current), name, vat);
                periods.add(period);
                current = period.renewed();
            }
        }
        return periods;
    }

    /** So many days before its time ends. */
    private int ahead(Seller seller, Service service, LocalDate day) {
        return service.isRenewalDue(day, ExpiryStages.EARLIEST)
                ? stores.expiryRules().of(seller, service, day).terms().stages().renewAhead()
                : 0;
    }

    private static Period period(Service service, String name, VatRate vat) {
        Service renewed = service.renew();
        InvoiceLine line =
                Quote.line(
                        name,
                        service.label(),
                        service.price(),
                        service.quantity(),
                        vat,
                        new Quote.Span(service.paidUntil(), renewed.paidUntil()));
        return new Period(renewed, line);
    }

    private static List<InvoiceLine> lines(
            List<Period> periods, List<Charge> charges, VatRate vat) {
        return Stream.concat(
                        periods.stream().map(Period::line),
                        charges.stream().flatMap(charge -> charge.invoiceLines(vat).stream()))
                .toList();
    }

    private Invoice invoice(InvoiceDraft draft, List<Period> periods) {
        Invoice invoice = issuing.issue(draft);
        books.bookInvoice(invoice);
        for (int line = 0; line < periods.size(); line++) {
            stores.services()
                    .addBilled(
                            periods.get(line).renewed().id(),
                            BilledPeriod.of(invoice, line, false));
        }
        List<Service> last = lastOfEach(periods);
        last.forEach(stores.services()::save);
        List<ServiceId> renewed = last.stream().map(Service::id).toList();
        stores.orders()
                .add(
                        new Order(
                                draft.order(),
                                requestId(invoice),
                                draft.customer().number(),
                                OrderKind.RENEWAL,
                                invoice.totals().gross(),
                                draft.at(),
                                renewed,
                                invoice.reference()));
        return invoice;
    }

    private static List<Service> lastOfEach(List<Period> periods) {
        List<Service> last = new ArrayList<>();
        for (Period period : periods) {
            last.removeIf(service -> service.id().equals(period.renewed().id()));
            last.add(period.renewed());
        }
        return last;
    }

    /** Nobody asks for it twice: what is renewed is decided under the customer's lock. */
    private static UUID requestId(Invoice invoice) {
        String name = "renewal:" + invoice.reference();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
