package io.guichet.application.change;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.subscription.Ends;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Closes services for one customer and opens them for another, within the locks of both. */
public final class ServiceMoves {

    private final Services services;
    private final TradingParties parties;
    private final UnusedDays unusedDays;
    private final PartCredits credits;
    private final Billing billing;
    private final Clock clock;

    /** What invoices whole periods, and what takes them back. */
    public record Billing(
            ChangePapers papers, Extensions extensions, Ends ends, OptionHosts hosts) {}

    public ServiceMoves(
            Services services,
            TradingParties parties,
            UnusedDays unusedDays,
            PartCredits credits,
            Billing billing,
            Clock clock) {
        this.services = services;
        this.parties = parties;
        this.unusedDays = unusedDays;
        this.credits = credits;
        this.billing = billing;
        this.clock = clock;
    }

    public void lock(Customer customer) {
        billing.papers().lock(parties.sellerOf(customer), customer);
    }

    /** The lower number first, so that two who give each other something never wait for ever. */
    public void lockBoth(CustomerNumber one, CustomerNumber other) {
        boolean isInOrder = one.value() < other.value();
        lock(parties.customer(isInOrder ? one : other).orElseThrow());
        lock(parties.customer(isInOrder ? other : one).orElseThrow());
    }

    public LocalDate today(Customer customer) {
        return parties.sellerOf(customer).dayOf(clock.instant());
    }

    public BillingPolicy policy(Customer customer) {
        return billing.papers().policy(parties.sellerOf(customer), clock.instant());
    }

    /** What expired of an account moves with it. */
    public ExpiredMoves ofExpired() {
        return new ExpiredMoves(services, billing, parties, clock);
    }

    /** Those of these services that a customer still holds, with the options that are theirs. */
    public List<Service> held(CustomerNumber customer, Collection<ServiceId> among) {
        return services.heldBy(customer).stream()
                .filter(service -> billing.hosts().isAmong(service.id(), among))
                .toList();
    }

    /** Whether a card is being charged for what would be taken back if they ended so. */
    public boolean areBeingPaid(List<Service> held, boolean isCancelled) {
        return held.stream().anyMatch(service -> isBeingPaid(service, isCancelled));
    }

    /** Ends a service at once; what was invoiced ahead is taken back. */
    public Service end(Service service, String reason, boolean isCancelled) {
        Customer holder = parties.customer(service.customer()).orElseThrow();
        Seller seller = parties.sellerOf(holder);
        Instant now = clock.instant();
        Ends ends = billing.ends();
        Service paid = ends.unbegun().atOnce(seller, holder, service, now, isCancelled);
        LocalDate today = seller.dayOf(now);
        Service ended = paid.cancel(new Ending(today, reason)).terminate(today);
        services.save(ended);
        if (isCancelled) {
            ends.unpaid().credit(seller, ended, now);
        }
        return ended;
    }

    /** Why a customer can be given nothing. */
    public Optional<ChangeRefusal> hindrance(Customer customer) {
        return billing.extensions().hindrances().ofTaking(customer.number());
    }

    /** Why one of them cannot be moved. */
    public Optional<ChangeRefusal> refusal(List<Service> held) {
        return held.stream().flatMap(service -> refusal(service).stream()).findFirst();
    }

    /** The unused part is credited to the sender, the recipient is invoiced a period at once. */
    public List<ServiceId> billed(
            List<Service> held, Customer sender, Customer recipient, UUID request) {
        credits.issue(unused(held, today(sender)), clock.instant());
        Asked asked = asked(recipient, request);
        Extension extension = opening(held, asked);
        held.forEach(old -> services.save(old.as(ServiceState.MOVED)));
        extension.parts().forEach(part -> services.add(part.service()));
        if (!held.isEmpty()) {
            billing.extensions().make(asked, extension);
        }
        return billing.hosts()
                .follow(held, extension.parts().stream().map(it -> it.service().id()).toList());
    }

    /** What the recipient would be invoiced today. */
    public Money due(Transfer transfer, Customer recipient, List<Service> held) {
        return switch (transfer.mode()) {
            case BILL_ON_ACCEPTANCE ->
                    opening(held, asked(recipient, transfer.id())).totals().gross();
            case KEEP_EXPIRY -> Money.zero(parties.sellerOf(recipient).currency());
        };
    }

    private Extension opening(List<Service> held, Asked asked) {
        LocalDate today = asked.today();
        List<Extension.Part> parts = new ArrayList<>();
        for (Service old : held) {
            Service opened = opened(old, asked.customer()).paid(today, today.getDayOfMonth());
            parts.add(new Openings(billing.extensions()).of(asked, opened, old));
        }
        return Extension.of(parts, asked.seller().currency());
    }

    private Asked asked(Customer recipient, UUID request) {
        return new Asked(parties.sellerOf(recipient), recipient, request, clock.instant());
    }

    /** The recipient's services are paid for as long as the sender's were. */
    public List<ServiceId> kept(List<Service> held, Customer recipient) {
        List<ServiceId> ids = new ArrayList<>();
        for (Service old : held) {
            Service opened = opened(old, recipient);
            LocalDate today = opened.startedOn();
            LocalDate until = old.paidUntil().isAfter(today) ? old.paidUntil() : today;
            services.save(old.as(ServiceState.MOVED));
            int day = new BillingDay(old.billingDay()).endingOn(until).day();
            services.add(opened.paid(until, day));
            ids.add(opened.id());
        }
        return billing.hosts().follow(held, ids);
    }

    private boolean isBeingPaid(Service service, boolean isCancelled) {
        LocalDate today = today(parties.customer(service.customer()).orElseThrow());
        return billing.ends().unbegun().isBeingPaidAtOnce(service, today, isCancelled);
    }

    private Service opened(Service old, Customer recipient) {
        return Service.open(
                        old.id().moved(),
                        recipient.number(),
                        old.label(),
                        old.price(),
                        old.quantity(),
                        today(recipient))
                .withRenewal(old.renewal());
    }

    private Optional<ChangeRefusal> refusal(Service service) {
        return Hindrances.unsteady(service).or(() -> ofExpired().unpaid(service));
    }

    private List<Part> unused(List<Service> held, LocalDate today) {
        return credits.plan(
                held.stream().flatMap(service -> unusedDays.of(service, today).stream()).toList());
    }
}
