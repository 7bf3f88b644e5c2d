package io.guichet.application.subscription;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.BilledPeriod.Standing;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Takes back what was invoiced ahead for periods of a service that have not begun: their lines are
 * credited, what was paid of them becomes credit, and they can be invoiced anew.
 */
public final class UnbegunPeriods {

    private final Services services;
    private final InvoicedDays invoicedDays;
    private final PartCredits credits;
    private final TakenBack takenBack;
    private final Ledger ledger;
    private final BegunPeriod begunPeriod;

    public UnbegunPeriods(
            Services services,
            InvoicedDays invoicedDays,
            PartCredits credits,
            TakenBack takenBack,
            Ledger ledger,
            BegunPeriod begunPeriod) {
        this.services = services;
        this.invoicedDays = invoicedDays;
        this.credits = credits;
        this.takenBack = takenBack;
        this.ledger = ledger;
        this.begunPeriod = begunPeriod;
    }

    /**
     * The periods that are credited, in their order, what of their invoices is, and the periods
     * that are kept.
     */
    private record Ahead(List<BilledPeriod> periods, List<Part> parts, List<BilledPeriod> kept) {}

    /**
     * A service as it is paid for at its end, the periods that could not be taken back, and what a
     * bank was told to collect for those that were, if anything.
     */
    public record Left(Service service, List<BilledPeriod> kept, Optional<Money> debited) {}

    /** Whether a card is being charged for what would be taken back; then nothing may end. */
    public boolean isBeingCharged(Service service, LocalDate today, boolean isAtOnce) {
        return credits.money().beingCharged(of(service, today, isAtOnce).parts()).isPresent();
    }

    /**
     * A service that is about to end, at once or when its time is over: the period that a change
     * began is invoiced, those that have not begun are taken back. Within the customer's lock.
     */
    public Left beforeEnd(
            Seller seller, Customer customer, Service service, Instant at, boolean isAtOnce) {
        return beforeEnd(seller, customer, service, at, seller.dayOf(at), isAtOnce);
    }

    /**
     * The same of one that ends at once. What its holder does not cancel he loses as the day
     * begins: he does not have a period that begins then, unless the service does, too.
     */
    public Service atOnce(
            Seller seller, Customer customer, Service service, Instant at, boolean isCancelled) {
        LocalDate begun = begun(service, seller.dayOf(at), isCancelled);
        return beforeEnd(seller, customer, service, at, begun, true).service();
    }

    /** Whether what would be taken back so is being paid: then it is not taken for unpaid. */
    public boolean isBeingPaidAtOnce(Service service, LocalDate today, boolean isCancelled) {
        List<Part> ahead = of(service, begun(service, today, isCancelled), true).parts();
        return credits.money().beingPaid(ahead).isPresent();
    }

    private static LocalDate begun(Service service, LocalDate today, boolean isCancelled) {
        boolean isHad = isCancelled || !service.startedOn().isBefore(today);
        return isHad ? today : today.minusDays(1);
    }

    private Left beforeEnd(
            Seller seller,
            Customer customer,
            Service service,
            Instant at,
            LocalDate begun,
            boolean isAtOnce) {
        if (service.changing().filter(Changing::isBegun).isPresent()) {
            return new Left(
                    begunPeriod.invoice(seller, customer, service, at).service(),
                    List.of(),
                    Optional.empty());
        }
        Ahead ahead = of(service, begun, isAtOnce);
        Optional<Money> debited = credits.money().debited(ahead.parts());
        return new Left(takeBack(service, ahead, at), ahead.kept(), debited);
    }

    /** This customer is about to be locked and a service ended. */
    public void foreseeEnd(CustomerNumber customer, ServiceId service) {
        invoicedDays.foreseeEnd(customer, service);
    }

    /**
     * Takes back all periods from the one that begins on a day on, although it is that day, or
     * later. Nothing if they cannot all be credited or a card is being charged for them. Within the
     * customer's lock; the service is to be stored.
     */
    public Optional<Service> takeBack(Service service, LocalDate first, Instant at) {
        Ahead ahead = of(service, first.minusDays(1), true);
        boolean isPossible =
                ahead.kept().isEmpty()
                        && !ahead.periods().isEmpty()
                        && credits.money().beingPaid(ahead.parts()).isEmpty();
        return isPossible ? Optional.of(takeBack(service, ahead, at)) : Optional.empty();
    }

    /**
     * What can be credited of what was invoiced for days from a day on, those of the period that is
     * under way, too.
     */
    List<Part> daysFrom(Service service, LocalDate day) {
        return credits.plan(invoicedDays.within(service, day, LocalDate.MAX));
    }

    public void lock(CustomerNumber customer, Currency currency) {
        ledger.lock(customer, currency);
    }

    /**
     * Each by itself, the last first, with what changes were invoiced for its days and less what is
     * credited of it. One of which nothing can be credited is kept; so are those before it unless
     * the service ends at once, since it goes on until they are over.
     */
    private Ahead of(Service service, LocalDate today, boolean isAtOnce) {
        List<Standing> ahead =
                BilledPeriod.standing(
                                services.billed(service.id(), today),
                                today.plusDays(1),
                                service.paidUntil())
                        .stream()
                        .filter(days -> days.period().from().isAfter(today))
                        .toList();
        Deque<BilledPeriod> credited = new ArrayDeque<>();
        Deque<BilledPeriod> kept = new ArrayDeque<>();
        List<Part> parts = new ArrayList<>();
        for (Standing days : ahead.reversed()) {
            List<Part> more = invoicedDays.within(service, days.from(), days.until());
            boolean isFree = kept.isEmpty() || isAtOnce;
            if (isFree && isCreditable(parts, days.period(), more)) {
                credited.addFirst(days.period());
                parts.addAll(0, more);
            } else {
                kept.addFirst(days.period());
            }
        }
        return new Ahead(List.copyOf(credited), credits.plan(parts), List.copyOf(kept));
    }

    /** Where its line is known and something is left of it, beside what is to be credited. */
    private boolean isCreditable(List<Part> others, BilledPeriod period, List<Part> more) {
        boolean isLineKnown =
                more.stream().anyMatch(part -> part.invoice().equals(period.invoice()));
        List<Part> all = new ArrayList<>(others);
        all.addAll(more);
        return isLineKnown && credits.plan(all).size() > credits.plan(others).size();
    }

    private Service takeBack(Service service, Ahead ahead, Instant at) {
        if (ahead.periods().isEmpty()) {
            return service;
        }
        takenBack.credit(service.id(), ahead.periods(), ahead.parts(), at);
        LocalDate until = ahead.periods().getFirst().from();
        return service.paid(until, new BillingDay(service.billingDay()).endingOn(until).day());
    }
}
