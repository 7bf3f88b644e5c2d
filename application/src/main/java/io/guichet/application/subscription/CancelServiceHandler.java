package io.guichet.application.subscription;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Takes back what was invoiced ahead and notes the end; the daily run ends the service. */
public final class CancelServiceHandler implements CancelService {

    private final Stores stores;
    private final CreditedEnds credited;
    private final ServiceEnds serviceEnds;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and written, and who confirms it. */
    public record Stores(
            Services services, OptionHosts hosts, CancellationNews news, RenewalChoices choices) {

        /** What belongs to a service and lives, as far as it is such. */
        List<Service> options(Service host, Predicate<Service> which) {
            return hosts.optionsOf(host.id()).stream()
                    .flatMap(option -> services.find(option).stream())
                    .filter(option -> option.state().isHeld())
                    .filter(which)
                    .toList();
        }
    }

    public CancelServiceHandler(
            Stores stores,
            CreditedEnds credited,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.credited = credited;
        this.serviceEnds = new ServiceEnds(stores.services(), credited);
        this.parties = parties;
        this.policyOfDay = policyOfDay;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome cancel(Command command) {
        return transactions.required(() -> decide(command));
    }

    @Override
    public Outcome offer(Command command) {
        return transactions.rehearsed(() -> decide(command));
    }

    private Outcome decide(Command command) {
        return of(
                command.customer(),
                command.service(),
                (service, seller) ->
                        wasCancelledAtOnce(command, service)
                                ? new Outcome.Cancelled(service, List.of())
                                : cancel(command, service, seller));
    }

    @Override
    public Outcome undo(CustomerNumber customer, ServiceId service) {
        UndoneCancellations undone = new UndoneCancellations(stores, parties, policyOfDay);
        return transactions.required(
                () ->
                        of(
                                customer,
                                service,
                                (held, seller) -> undone.undo(held, seller, clock.instant())));
    }

    @Override
    public Terms terms(CustomerNumber number, ServiceId service) {
        return transactions.required(
                () ->
                        rules(
                                        number,
                                        sellerOf(number),
                                        stores.services()
                                                .find(service)
                                                .filter(own -> own.customer().equals(number)))
                                .terms());
    }

    private EndingRules rules(CustomerNumber number, Seller seller, Optional<Service> service) {
        LocalDate today = seller.dayOf(clock.instant());
        return EndingRules.now(
                policyOfDay.of(seller.code(), today),
                parties.customer(number).orElseThrow(),
                service.filter(one -> credited.isUntold(one, today)).isPresent());
    }

    private Seller sellerOf(CustomerNumber customer) {
        return parties.sellerOf(parties.customer(customer).orElseThrow());
    }

    private static boolean wasCancelledAtOnce(Command command, Service service) {
        return command.when() == When.NOW
                && !service.state().isHeld()
                && service.state() != ServiceState.EXPIRED
                && service.ending().filter(Ending::askedFor).isPresent();
    }

    private Outcome cancel(Command command, Service service, Seller seller) {
        if (!service.state().isHeld()) {
            return new Outcome.Ended();
        }
        EndingRules rules = rules(command.customer(), seller, Optional.of(service));
        if (rules.isReasonAsked() && command.reason().isBlank()) {
            return new Outcome.ReasonMissing();
        }
        boolean isAtOnce = command.when() == When.NOW;
        if (isAtOnce && !rules.isAtOnce()) {
            return new Outcome.NotAtOnce();
        }
        if (rules.isOrderAsked() && !isInOrder(service)) {
            return new Outcome.NotInOrder();
        }
        List<Service> options =
                stores.options(service, option -> isAtOnce || option.ending().isEmpty());
        ServiceEnds.Wish wish = new ServiceEnds.Wish(command, seller, clock.instant());
        ServiceEnds.Leaving leaving = serviceEnds.of(service, options, wish);
        if (serviceEnds.isBeingCharged(leaving, wish)) {
            return new Outcome.PaymentUnderWay();
        }
        List<Outcome.Cancelled> ended = serviceEnds.end(leaving, wish);
        Outcome.Cancelled done = together(ended);
        List<Service> others =
                ended.subList(0, options.size()).stream().map(Outcome.Cancelled::service).toList();
        stores.news().tell(service, done, others, seller, wish.at());
        return done;
    }

    /** The service is the last of them; what all of them give back is said with it. */
    private static Outcome.Cancelled together(List<Outcome.Cancelled> ended) {
        Outcome.Cancelled last = ended.getLast();
        return new Outcome.Cancelled(
                last.service(),
                last.kept(),
                ended.stream().flatMap(one -> one.back().stream()).reduce(GivenBack::plus),
                ended.stream().flatMap(one -> one.debited().stream()).reduce(Money::plus));
    }

    private boolean isInOrder(Service service) {
        return service.renewal() == RenewalMode.AUTOMATIC
                && service.state() == ServiceState.ACTIVE
                && stores.services().unpaidOf(service.id()).isEmpty();
    }

    private Outcome of(
            CustomerNumber customer, ServiceId id, BiFunction<Service, Seller, Outcome> decide) {
        credited.ends().unbegun().foreseeEnd(customer, id);
        Optional<Service> held = stores.services().find(id);
        if (held.filter(own -> own.customer().equals(customer)).isEmpty()) {
            return new Outcome.NoSuchService();
        }
        Seller seller = sellerOf(customer);
        credited.ends().unbegun().lock(customer, seller.currency());
        return decide.apply(stores.services().find(id).orElseThrow(), seller);
    }
}
