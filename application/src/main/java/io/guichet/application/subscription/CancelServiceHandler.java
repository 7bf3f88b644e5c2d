package io.guichet.application.subscription;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes back what was invoiced ahead and notes the end; the daily run ends the service. */
public final class CancelServiceHandler implements CancelService {

    private final Stores stores;
    private final Ends ends;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and written, and who confirms it. */
    public record Stores(Services services, OptionHosts hosts, CancellationNews news) {}

    public CancelServiceHandler(
            Stores stores,
            Ends ends,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.ends = ends;
        this.parties = parties;
        this.policyOfDay = policyOfDay;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome cancel(Command command) {
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
        return of(customer, service, this::undo);
    }

    @Override
    public Terms terms(CustomerNumber customer) {
        return transactions.required(
                () -> {
                    Seller seller = parties.sellerOf(parties.customer(customer).orElseThrow());
                    BillingPolicy policy =
                            policyOfDay.of(seller.code(), seller.dayOf(clock.instant()));
                    return new Terms(
                            policy.isCancelledAtOnce(),
                            policy.isOn(Setting.CANCEL_REASON),
                            policy.cancelUndoHours());
                });
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
        BillingPolicy policy = policyOfDay.of(seller.code(), today);
        if (policy.isOn(Setting.CANCEL_REASON) && command.reason().isBlank()) {
            return new Outcome.ReasonMissing();
        }
        if (command.when() == When.NOW && !policy.isCancelledAtOnce()) {
            return new Outcome.NotAtOnce();
        }
        if (policy.isOn(Setting.CANCEL_NEEDS_PAID) && !isInOrder(service)) {
            return new Outcome.NotInOrder();
        }
        boolean isAtOnce = command.when() == When.NOW;
        List<Service> options = options(service, option -> isAtOnce || option.ending().isEmpty());
        if (Stream.concat(Stream.of(service), options.stream())
                .anyMatch(ending -> ends.unbegun().isBeingPaid(ending, today, isAtOnce))) {
            return new Outcome.PaymentUnderWay();
        }
        options.forEach(option -> end(command, option, seller, true));
        Outcome.Cancelled done = end(command, service, seller, false);
        stores.news().tell(service, done.service(), options, seller, clock.instant());
        return done;
    }

    /** What belongs to a service ends as it does. */
    private List<Service> options(Service host, Predicate<Service> which) {
        return stores.hosts().optionsOf(host.id()).stream()
                .flatMap(option -> stores.services().find(option).stream())
                .filter(option -> option.state().isHeld())
                .filter(which)
                .toList();
    }

    private Outcome.Cancelled end(Command command, Service service, Seller seller, boolean hosted) {
        LocalDate today = seller.dayOf(clock.instant());
        boolean isAtOnce = command.when() == When.NOW;
        Customer customer = parties.customer(command.customer()).orElseThrow();
        UnbegunPeriods.Left left =
                ends.unbegun().beforeEnd(seller, customer, service, clock.instant(), isAtOnce);
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

    private Outcome undo(Service service, Seller seller) {
        if (!service.state().isHeld()) {
            return new Outcome.Ended();
        }
        if (service.ending().isEmpty()) {
            return new Outcome.NotCancelled();
        }
        Instant now = clock.instant();
        int hours = policyOfDay.of(seller.code(), seller.dayOf(now)).cancelUndoHours();
        Instant until = undoUntil(service.ending().get(), seller, hours);
        if (now.isAfter(until)) {
            return new Outcome.TooLate(until);
        }
        options(service, option -> isUndone(option.ending(), seller, hours))
                .forEach(option -> stores.services().save(option.undoCancellation()));
        Service undone = service.undoCancellation();
        stores.services().save(undone);
        return new Outcome.Undone(undone);
    }

    /** Until then the end of this one service can be taken back. */
    private static Instant undoUntil(Ending ending, Seller seller, int hours) {
        return ending.on().atStartOfDay(seller.zone()).toInstant().minus(hours, ChronoUnit.HOURS);
    }

    /** What was cancelled with its host goes on with it, unless it is too late for it. */
    private boolean isUndone(Optional<Ending> ofOption, Seller seller, int hours) {
        return ofOption.filter(Ending::withHost)
                .filter(end -> !clock.instant().isAfter(undoUntil(end, seller, hours)))
                .isPresent();
    }

    private Outcome of(
            CustomerNumber customer, ServiceId id, BiFunction<Service, Seller, Outcome> decide) {
        return transactions.required(
                () -> {
                    ends.unbegun().foreseeEnd(customer, id);
                    Optional<Service> held = stores.services().find(id);
                    if (held.filter(own -> own.customer().equals(customer)).isEmpty()) {
                        return new Outcome.NoSuchService();
                    }
                    Seller seller = parties.sellerOf(parties.customer(customer).orElseThrow());
                    ends.unbegun().lock(customer, seller.currency());
                    return decide.apply(stores.services().find(id).orElseThrow(), seller);
                });
    }
}
