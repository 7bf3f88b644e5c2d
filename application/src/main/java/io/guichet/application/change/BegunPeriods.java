package io.guichet.application.change;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.subscription.BegunPeriod;
import io.guichet.application.subscription.port.Services;
import io.guichet.application.tax.VatDecisions;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invoices the period that a change began. Within the customer's lock. */
public final class BegunPeriods implements BegunPeriod {

    private final Services services;
    private final Plans plans;
    private final VatDecisions vatDecisions;
    private final ChangePapers papers;

    public BegunPeriods(
            Services services, Plans plans, VatDecisions vatDecisions, ChangePapers papers) {
        this.services = services;
        this.plans = plans;
        this.vatDecisions = vatDecisions;
        this.papers = papers;
    }

    void lock(Seller seller, Customer customer) {
        papers.lock(seller, customer);
    }

    /** What comes next may be credited. */
    @Override
    public Invoiced invoice(Seller seller, Customer customer, Service service, Instant at) {
        papers.lockSeries(seller);
        LocalDate from = service.paidUntil();
        int periods = service.changing().map(Changing::periods).orElse(1);
        Service paid =
                service.paid(MissedTime.after(service, periods), service.billingDay())
                        .withChanging(Optional.empty());
        InvoiceLine line =
                Quote.line(
                        nameOf(seller, customer, service),
                        service.label(),
                        service.price(),
                        service.quantity() * periods,
                        vatDecisions.decide(seller, customer, at).rate(),
                        new Quote.Span(from, paid.paidUntil()));
        Asked asked = new Asked(seller, customer, requestId(service), at);
        Invoice invoice = papers.invoice(asked, List.of(service.id()), List.of(line));
        services.addBilled(service.id(), BilledPeriod.of(invoice, 0, true));
        services.save(paid);
        papers.spendCredit(asked, invoice);
        return new Invoiced(
                services.find(service.id()).orElseThrow(),
                invoice.reference(),
                invoice.totals().gross());
    }

    private String nameOf(Seller seller, Customer customer, Service service) {
        return plans.find(seller.code(), service.plan())
                .map(plan -> plan.name(customer.language(), service.price()))
                .orElse(service.plan().value());
    }

    /** Nobody asks for it twice: whether it is due is decided under the customer's lock. */
    private static UUID requestId(Service service) {
        String name = "begun:" + service.id().value() + ":" + service.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
