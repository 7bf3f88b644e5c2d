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
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.domain.subscription.ChangeQuote.When;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.Service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Decides under the customer's lock, so that no renewal or payment comes between. */
public final class ChangeServiceHandler implements ChangeService {

    private final Stores stores;
    private final TradingParties parties;
    private final Work work;
    private final ChangeRefusals refusals;
    private final BegunFirst begunFirst;
    private final ChangeOrders orders;
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
        this.orders = orders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is asked, whether it is to be done, and what stands against it. */
    private record Asking(Command command, boolean isWanted, ChangeRefusals refusals) {}

    /** What a change of an earlier day began is invoiced first, and so it is for a quote. */
    @Override
    public Outcome quote(Command command) {
        return transactions
                .required(() -> quoteOfInvoiced(command))
                .orElseGet(() -> transactions.rehearsed(() -> quoteInvoicing(command)));
    }

    private Optional<Outcome> quoteOfInvoiced(Command command) {
        Optional<Service> service = find(command);
        return service.filter(begunFirst::isOwed).isPresent()
                ? Optional.empty()
                : Optional.of(decide(new Asking(command, false, refusals), service));
    }

    /** Whoever then wants the change is told of that invoice; the quote takes it for paid. */
    private Outcome quoteInvoicing(Command command) {
        lock(command);
        Optional<Service> service = find(command);
        Optional<Invoiced> first = service.flatMap(begunFirst::invoice);
        ChangeRefusals others =
                first.map(Invoiced::invoice).map(refusals::rehearsing).orElse(refusals);
        Outcome quoted =
                decide(
                        new Asking(command, false, others),
                        first.map(Invoiced::service).or(() -> service));
        return quoted instanceof Outcome.Quoted(ChangeQuote quote)
                ? new Outcome.Quoted(first.map(Invoiced::gross).map(quote::after).orElse(quote))
                : quoted;
    }

    @Override
    public Outcome change(Command command) {
        return transactions.required(() -> decideLocked(command));
    }

    private Outcome decideLocked(Command command) {
        stores.changes().foresee(command.customer(), command.service(), command.requestId());
        lock(command);
        Optional<PlanChange> repeated =
                stores.changes()
                        .find(command.requestId())
                        .filter(own -> own.customer().equals(command.customer()));
        if (repeated.isPresent()) {
            return orders.of(repeated.get())
                    .<Outcome>map(Outcome.ToPay::new)
                    .orElseGet(() -> new Outcome.Changed(repeated.get()));
        }
        Optional<Service> service = find(command);
        return decide(
                new Asking(command, true, refusals),
                service.flatMap(begunFirst::invoice).map(Invoiced::service).or(() -> service));
    }

    private void lock(Command command) {
        parties.customer(command.customer())
                .ifPresent(customer -> work.papers().lock(parties.sellerOf(customer), customer));
    }

    private Optional<Service> find(Command command) {
        return stores.services()
                .find(command.service())
                .filter(held -> held.customer().equals(command.customer()));
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
        boolean isBegunAnew =
                of.policy().isPeriodBegunByChange()
                        && !of.isPaidFirst()
                        && !work.bills().isPaidTimeKept(of);
        Bill bill = isBegunAnew ? work.bills().beginning(of) : work.bills().within(of);
        return asking.isWanted()
                ? agree(asking.command(), of, bill)
                : new Outcome.Quoted(bill.quote());
    }

    private Outcome agree(Command command, Case of, Bill bill) {
        Money total = bill.quote().total();
        if (command.agreedTotal().filter(agreed -> !agreed.equals(total)).isPresent()) {
            return new Outcome.QuoteChanged(command.agreedTotal().get(), total);
        }
        Optional<DocumentReference> beingPaid = work.acts().beingPaid(bill);
        if (beingPaid.isPresent()) {
            return new Outcome.Refused(new ChangeRefusal.PaymentUnderWay(beingPaid.get()));
        }
        if (bill.quote().applied() == When.ONCE_PAID) {
            if (work.papers().policy(of.seller(), of.at()).isPaidFirst()) {
                PlanChange change = work.acts().waiting(command.requestId(), of, bill);
                return new Outcome.ToPay(orders.place(change, of, bill));
            }
            return new Outcome.Changed(work.acts().await(command.requestId(), of, bill));
        }
        Service service =
                work.bills().isBegunPeriodKept(of)
                        ? work.begunPeriods()
                                .invoice(of.seller(), of.customer(), of.service(), of.at())
                                .service()
                        : of.service();
        return new Outcome.Changed(work.acts().apply(command.requestId(), of.with(service), bill));
    }
}
