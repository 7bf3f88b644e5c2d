package io.guichet.application.run;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.expiry.ExpiryRules;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which of a customer's services are to be renewed, for which periods and at what price. */
final class DuePeriods {

    /** A service that slept longer is caught up with on the following days. */
    private static final int MOST_PERIODS = 36;

    private final Services services;
    private final Plans plans;
    private final PriceAnnouncements priceAnnouncements;
    private final ExpiryRules expiryRules;

    /** A period that is to be invoiced and the service as it is then. */
    record Period(Service renewed, InvoiceLine line) {}

    /**
     * The periods of one service, at least one; {@code isRegistered} as its family is. A bank has
     * the time to pay for it {@code debitAhead} days before it begins.
     */
    record Due(List<Period> periods, boolean isRegistered, int debitAhead) {

        /** The end of what is paid. */
        LocalDate begin() {
            return periods.getFirst().line().from();
        }

        List<LocalDate> begins() {
            return periods.stream().map(period -> period.line().from()).toList();
        }

        /** As it is once all of them are invoiced. */
        Service renewed() {
            return periods.getLast().renewed();
        }

        Money gross() {
            List<InvoiceLine> lines = periods.stream().map(Period::line).toList();
            return Totals.of(lines, lines.getFirst().net().currency()).gross();
        }
    }

    DuePeriods(
            Services services,
            Plans plans,
            PriceAnnouncements priceAnnouncements,
            ExpiryRules expiryRules) {
        this.services = services;
        this.plans = plans;
        this.priceAnnouncements = priceAnnouncements;
        this.expiryRules = expiryRules;
    }

    List<Service> due(Seller seller, Customer customer, LocalDate day) {
        return services.heldBy(customer.number()).stream()
                .filter(held -> held.isRenewalDue(day, ahead(seller, held, day)))
                .toList();
    }

    List<Due> of(Seller seller, Customer customer, List<Service> due, VatRate vat, LocalDate day) {
        RenewalPrices prices = RenewalPrices.of(seller, due, plans, priceAnnouncements);
        List<Due> all = new ArrayList<>();
        for (Service service : due) {
            LocalDate until = day.plusDays(ahead(seller, service, day));
            List<Period> periods = new ArrayList<>();
            Service current = service;
            while (periods.size() < MOST_PERIODS && !current.paidUntil().isAfter(until)) {
                Service priced = prices.priced(current);
                String name = prices.nameOf(priced, customer.language());
                Period period = period(priced, name, vat);
                periods.add(period);
                current = period.renewed();
            }
            all.add(
                    new Due(
                            List.copyOf(periods),
                            prices.isRegistered(service),
                            stages(seller, service, day).debitAhead()));
        }
        return all;
    }

    /** So many days before its time ends. */
    private int ahead(Seller seller, Service service, LocalDate day) {
        return service.isRenewalDue(day, ExpiryStages.EARLIEST)
                ? stages(seller, service, day).renewAhead()
                : 0;
    }

    private ExpiryStages stages(Seller seller, Service service, LocalDate day) {
        return expiryRules.of(seller, service, day).terms().stages();
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
}
