package io.guichet.application.change;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.ChangePapers.Asked;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sells time under the customer's lock, so that no renewal comes between. */
public final class RenewEarlyHandler implements RenewEarly {

    private final Stores stores;
    private final TradingParties parties;
    private final Extensions extensions;
    private final RenewalOrders orders;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up. */
    public record Stores(Services services, Plans plans) {}

    public RenewEarlyHandler(
            Stores stores,
            TradingParties parties,
            Extensions extensions,
            RenewalOrders orders,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.extensions = extensions;
        this.orders = orders;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome quote(Command command) {
        return transactions.required(() -> decide(command, asked(command), false));
    }

    @Override
    public Outcome renew(Command command) {
        return transactions.required(
                () -> {
                    orders.foresee(command.customer(), command.service(), command.requestId());
                    Asked asked = asked(command);
                    extensions.lock(asked);
                    return repeated(command, asked).orElseGet(() -> decide(command, asked, true));
                });
    }

    private Optional<Outcome> repeated(Command command, Asked asked) {
        Optional<Outcome> renewed =
                extensions
                        .repeated(asked)
                        .map(
                                order ->
                                        new Outcome.Renewed(
                                                order.invoice(), find(command).paidUntil()));
        return renewed.or(() -> orders.repeated(asked).map(Outcome.ToPay::new));
    }

    private Outcome decide(Command command, Asked asked, boolean isWanted) {
        Optional<Service> held =
                stores.services()
                        .find(command.service())
                        .filter(service -> service.customer().equals(command.customer()));
        held.ifPresent(
                service ->
                        stores.services()
                                .foreseeNextPeriod(asked.seller().code(), service, asked.today()));
        Optional<ChangeRefusal> refusal =
                held.map(service -> refusal(asked, service))
                        .orElse(Optional.of(new ChangeRefusal.NoSuchService()));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Service service = held.orElseThrow();
        BillingPeriod period = command.period().orElse(service.period());
        Optional<PlanPrice> price = price(asked, service, period);
        if (price.isEmpty()) {
            return new Outcome.Refused(new ChangeRefusal.NotOnSale(service.plan(), period));
        }
        Extension extension =
                Extension.of(
                        List.of(extensions.by(asked, service, price.get())),
                        asked.seller().currency());
        return isWanted
                ? renew(command, asked, extension, price.get())
                : new Outcome.Quoted(extension);
    }

    private Outcome renew(Command command, Asked asked, Extension extension, PlanPrice price) {
        Money total = extension.totals().gross();
        if (command.agreedTotal().filter(agreed -> !agreed.equals(total)).isPresent()) {
            return new Outcome.QuoteChanged(command.agreedTotal().get(), total);
        }
        if (extensions.isPaidFirst(asked, extension)) {
            Service service = extension.parts().getFirst().service();
            int hours = extensions.orderHours(asked);
            return new Outcome.ToPay(orders.place(asked, service, price, total, hours));
        }
        return new Outcome.Renewed(
                extensions.make(asked, extension).orElseThrow(),
                extension.parts().getFirst().extended().paidUntil());
    }

    private Optional<ChangeRefusal> refusal(Asked asked, Service service) {
        return Hindrances.unsteady(service)
                .or(() -> extensions.hindrances().ofUnpaid(stores.services()::allUnpaidOf, service))
                .or(() -> extensions.hindrances().of(service, asked.today()));
    }

    /** Its own period at the price it is renewed at, another at today's. */
    private Optional<PlanPrice> price(Asked asked, Service service, BillingPeriod period) {
        if (period.equals(service.period())) {
            return Optional.of(extensions.nextPrice(asked, service));
        }
        LocalDate today = asked.seller().dayOf(asked.at());
        return stores.plans()
                .find(asked.seller().code(), service.plan())
                .filter(plan -> !period.isOneOff())
                .flatMap(plan -> plan.priceOn(today, period));
    }

    private Service find(Command command) {
        return stores.services().find(command.service()).orElseThrow();
    }

    private Asked asked(Command command) {
        return Asked.by(parties, command.customer(), command.requestId(), clock.instant());
    }
}
