package io.guichet.application.change;

import io.guichet.application.change.ChangeBills.Bill;
import io.guichet.application.change.ChangeTargets.Found;
import io.guichet.application.change.ChangeTargets.Target;
import io.guichet.application.change.port.PlanChanges;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.BegunPeriod.Invoiced;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides under the customer's lock, so that no renewal or payment comes between. */
public final class ChangeServiceHandler implements ChangeService {

    private final Stores stores;
    private final TradingParties parties;
    private final Work work;
    private final ChangeRefusals refusals;
    private final BegunFirst begunFirst;
    private final AgreedChanges agreedChanges;
    private final Transactions transactions;
    private final Clock clock;

    /** What is asked. */
    public record Stores(Services services, PlanChanges changes) {}

    /** What finds, works out and does. */
    public record Work(
            ChangeTargets targets,
            ChangeBills bills,
            ChangePapers papers,
            ChangeActs acts,
            BegunPeriods begunPeriods,
            Hindrances hindrances) {}

    public ChangeServiceHandler(
            Stores stores,
            TradingParties parties,
            Work work,
            ChangeOrders orders,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.work = work;
        this.refusals = new ChangeRefusals(stores, work.hindrances());
        this.begunFirst = new BegunFirst(parties, work.begunPeriods(), clock);
        this.agreedChanges = new AgreedChanges(stores, work, orders);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is asked, whether it is to be done, and what stands against it. */
    private record Asking(Command command, boolean isWanted, ChangeRefusals refusals) {}

    @Override
    public Optional<ChangeRefusal> hindrance(CustomerNumber customer, ServiceId service) {
        return transactions.required(() -> find(customer, service).flatMap(this::hindrance));
    }

    private Optional<ChangeRefusal> hindrance(Service service) {
        Seller seller = parties.sellerOf(parties.customer(service.customer()).orElseThrow());
        Instant now = clock.instant();
        return refusals.of(service, work.papers().policy(seller, now), seller.dayOf(now));
    }

    /** What a change of an earlier day began is invoiced first, and so it is for a quote. */
    @Override
    public Outcome quote(Command command) {
        return transactions
                .required(() -> quoteOfInvoiced(command))
                .orElseGet(() -> transactions.rehearsed(() -> quoteInvoicing(command)));
    }

    private Optional<Outcome> quoteOfInvoiced(Command command) {
        Optional<Service> service = find(command.customer(), command.service());
        return service.filter(begunFirst::isOwed).isPresent()
                ? Optional.empty()
                : Optional.of(decide(new Asking(command, false, refusals), service));
    }

    /** Whoever then wants the change is told of that invoice; the quote takes it for paid. */
    private Outcome quoteInvoicing(Command command) {
        lock(command);
        Optional<Service> service = find(command.customer(), command.service());
        List<DocumentReference> unpaid = stores.services().allUnpaidOf(command.service());
        Optional<Invoiced> first = service.flatMap(begunFirst::invoice);
        Outcome quoted =
                decide(
                        new Asking(command, false, refusals.before(unpaid)),
                        first.map(Invoiced::service).or(() -> service));
        return quoted instanceof Outcome.Quoted(ChangeQuote quote)
                ? new Outcome.Quoted(first.map(Invoiced::gross).map(quote::after).orElse(quote))
                : quoted;
    }

    @Override
    public Outcome change(Command command) {
        return transactions
                .required(() -> decideLocked(command, false))
                .or(() -> transactions.rehearsed(() -> refusedInvoicing(command)))
                .or(() -> transactions.required(() -> decideLocked(command, true)))
                .orElseThrow();
    }

    /** A change that does not come about leaves what is to be invoiced first for its own day. */
    private Optional<Outcome> refusedInvoicing(Command command) {
        lock(command);
        if (agreedChanges.repeated(command).isPresent()) {
            return Optional.empty();
        }
        return switch (quoteInvoicing(command)) {
            case Outcome.Quoted(ChangeQuote quote) -> AgreedChanges.changed(command, quote);
            case Outcome refused -> Optional.of(refused);
        };
    }

    /** Empty where something would have to be invoiced first and is not to be yet. */
    private Optional<Outcome> decideLocked(Command command, boolean isInvoicing) {
        stores.changes().foresee(command.customer(), command.service(), command.requestId());
        lock(command);
        Optional<Outcome> repeated = agreedChanges.repeated(command);
        if (repeated.isPresent()) {
            return repeated;
        }
        Optional<Service> service = find(command.customer(), command.service());
        if (!isInvoicing && service.filter(begunFirst::isOwed).isPresent()) {
            return Optional.empty();
        }
        Optional<Service> paid = service.flatMap(begunFirst::invoice).map(Invoiced::service);
        return Optional.of(decide(new Asking(command, true, refusals), paid.or(() -> service)));
    }

    private void lock(Command command) {
        parties.customer(command.customer())
                .ifPresent(customer -> work.papers().lock(parties.sellerOf(customer), customer));
    }

    private Optional<Service> find(CustomerNumber customer, ServiceId service) {
        return stores.services().find(service).filter(held -> held.customer().equals(customer));
    }

    private Outcome decide(Asking asking, Optional<Service> service) {
        return service.map(found -> decide(asking, found))
                .orElseGet(() -> new Outcome.Refused(new ChangeRefusal.NoSuchService()));
    }

    private Outcome decide(Asking asking, Service service) {
        Command command = asking.command();
        Customer customer = parties.customer(command.customer()).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        LocalDate today = seller.dayOf(clock.instant());
        stores.changes().foreseeTarget(seller.code(), service, command.planOf(service), today);
        BillingPolicy policy = work.papers().policy(seller, clock.instant());
        Optional<ChangeRefusal> refusal = asking.refusals().of(service, policy, today);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return switch (work.targets().find(seller.code(), service, command.wanted(), today)) {
            case Found.None(ChangeRefusal reason) -> new Outcome.Refused(reason);
            case Found.It(Target target) -> {
                Case of = new Case(seller, customer, service, target, policy, clock.instant());
                yield asking.refusals()
                        .unpaid(of)
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> decide(asking, of));
            }
        };
    }

    private Outcome decide(Asking asking, Case of) {
        boolean isBegunAnew = work.bills().isBegunAnew(of);
        boolean isSurcharged = asking.command().wanted().surcharged();
        Case terms = isBegunAnew ? Engaged.beginning(of, isSurcharged) : Engaged.within(of);
        if (isSurcharged && !Engaged.isSurcharged(terms)) {
            return new Outcome.Refused(new ChangeRefusal.NoSurcharge());
        }
        Bill bill = isBegunAnew ? work.bills().beginning(terms) : work.bills().within(terms);
        return asking.isWanted()
                ? agreedChanges.make(asking.command(), terms, bill)
                : new Outcome.Quoted(bill.quote());
    }
}
