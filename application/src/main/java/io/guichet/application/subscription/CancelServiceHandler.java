package io.guichet.application.subscription;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
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
import java.util.stream.Stream;

/** Takes back what was invoiced ahead and notes the end; the daily run ends the service. */
public final class CancelServiceHandler implements CancelService {

    private final Stores stores;
    private final Ends ends;
    private final CreditedEnds credited;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and written, and who confirms it. */
    public record Stores(
            Services services,
            OptionHosts hosts,
            CancellationNews news,
            UntoldRenewals untold,
            RenewalChoices choices) {

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
            Ends ends,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.ends = ends;
        this.credited = new CreditedEnds(ends.unbegun(), stores.untold(), parties);
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
        return new EndingRules(
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
        LocalDate today = seller.dayOf(clock.instant());
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
        if (Stream.concat(Stream.of(service), options.stream())
                .anyMatch(ending -> credited.isBeingPaid(ending, today, isAtOnce))) {
            return new Outcome.PaymentUnderWay();
        }
        List<Service> ended =
                options.stream()
                        .map(option -> end(command, option, seller, true).service())
                        .toList();
        Outcome.Cancelled done = end(command, service, seller, false);
        stores.news().tell(service, done.service(), ended, seller, clock.instant());
        return done;
    }

    private Outcome.Cancelled end(Command command, Service service, Seller seller, boolean hosted) {
        LocalDate today = seller.dayOf(clock.instant());
        boolean isAtOnce = command.when() == When.NOW;
        UnbegunPeriods.Left left = credited.credit(service, seller, clock.instant(), isAtOnce);
        Service paid = left.service();
        LocalDate on = isAtOnce || !paid.paidUntil().isAfter(today) ? today : paid.paidUntil();
        Service ending = paid.cancel(new Ending(on, command.reason(), hosted));
        Service ended = isAtOnce ? ending.terminate(today) : ending;
        stores.services().save(ended);
        if (isAtOnce) {
            ends.unpaid().credit(seller, ended, clock.instant());
        }
        return new Outcome.Cancelled(ended, left.kept());
    }

    private boolean isInOrder(Service service) {
        return service.renewal() == RenewalMode.AUTOMATIC
                && service.state() == ServiceState.ACTIVE
                && stores.services().unpaidOf(service.id()).isEmpty();
    }

    private Outcome of(
            CustomerNumber customer, ServiceId id, BiFunction<Service, Seller, Outcome> decide) {
        ends.unbegun().foreseeEnd(customer, id);
        Optional<Service> held = stores.services().find(id);
        if (held.filter(own -> own.customer().equals(customer)).isEmpty()) {
            return new Outcome.NoSuchService();
        }
        Seller seller = sellerOf(customer);
        ends.unbegun().lock(customer, seller.currency());
        return decide.apply(stores.services().find(id).orElseThrow(), seller);
    }
}
