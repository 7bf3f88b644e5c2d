package io.guichet.application.subscription;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.billing.port.Invoices;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Takes back what was invoiced ahead for periods of a service that have not begun: their lines are
 * credited, what was paid of them becomes credit, and they can be invoiced anew.
 */
public final class UnbegunPeriods {

    private final Services services;
    private final CreditedPeriods creditedPeriods;
    private final BilledLines billedLines;
    private final PartCredits credits;
    private final Ledger ledger;
    private final BegunPeriod begunPeriod;

    public UnbegunPeriods(
            Services services,
            CreditedPeriods creditedPeriods,
            Invoices invoices,
            PartCredits credits,
            Ledger ledger,
            BegunPeriod begunPeriod) {
        this.services = services;
        this.creditedPeriods = creditedPeriods;
        this.billedLines = new BilledLines(invoices);
        this.credits = credits;
        this.ledger = ledger;
        this.begunPeriod = begunPeriod;
    }

    /** The periods, in their order, and what of their invoices is credited. */
    private record Ahead(List<BilledPeriod> periods, List<Part> parts) {}

    /** Whether a card is being charged for what would be taken back; then nothing may end. */
    public boolean isBeingPaid(Service service, LocalDate today) {
        return credits.beingPaid(of(service, today).parts()).isPresent();
    }

    /**
     * A service that is about to end as it is paid for then: the period that a change began is
     * invoiced, those that have not begun are taken back. Within the customer's lock.
     */
    public Service beforeEnd(Seller seller, Customer customer, Service service, Instant at) {
        return service.changing().filter(Changing::isBegun).isPresent()
                ? begunPeriod.invoice(seller, customer, service, at)
                : takeBack(service, of(service, seller.dayOf(at)), at);
    }

    void lock(CustomerNumber customer, Currency currency) {
        ledger.lock(customer, currency);
    }

    /** None where one of them cannot be credited in full. */
    private Ahead of(Service service, LocalDate today) {
        List<BilledPeriod> periods =
                BilledPeriod.standing(
                                services.billed(service.id(), today),
                                today.plusDays(1),
                                service.paidUntil())
                        .stream()
                        .map(BilledPeriod.Standing::period)
                        .filter(period -> period.from().isAfter(today))
                        .toList();
        List<Part> wanted =
                periods.stream().flatMap(period -> partOf(service, period).stream()).toList();
        List<Part> planned = credits.plan(wanted);
        boolean isAll = wanted.size() == periods.size() && planned.equals(wanted);
        return isAll ? new Ahead(periods, planned) : new Ahead(List.of(), List.of());
    }

    private Service takeBack(Service service, Ahead ahead, Instant at) {
        List<DocumentReference> creditNotes = credits.issue(ahead.parts(), at);
        for (int index = 0; index < creditNotes.size(); index++) {
            creditedPeriods.credit(
                    service.id(), ahead.periods().get(index), creditNotes.get(index));
        }
        if (ahead.periods().isEmpty()) {
            return service;
        }
        LocalDate until = ahead.periods().getFirst().from();
        return service.paid(until, new BillingDay(service.billingDay()).endingOn(until).day());
    }

    private Optional<Part> partOf(Service service, BilledPeriod period) {
        return billedLines.lineOf(service, period).map(line -> new Part(period.invoice(), line));
    }
}
