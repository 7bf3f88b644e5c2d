package io.guichet.application.subscription;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Ending;
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

/** Takes back what was invoiced ahead and notes the end; the daily run ends the service. */
public final class CancelServiceHandler implements CancelService {

    private final Services services;
    private final UnbegunPeriods unbegun;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final Transactions transactions;
    private final Clock clock;

    public CancelServiceHandler(
            Services services,
            UnbegunPeriods unbegun,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Transactions transactions,
            Clock clock) {
        this.services = services;
        this.unbegun = unbegun;
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
                            policy.isCancelReasonAsked(),
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
        if (policy.isCancelReasonAsked() && command.reason().isBlank()) {
            return new Outcome.ReasonMissing();
        }
        if (command.when() == When.NOW && !policy.isCancelledAtOnce()) {
            return new Outcome.NotAtOnce();
        }
        boolean isAtOnce = command.when() == When.NOW;
        if (unbegun.isBeingPaid(service, today, isAtOnce)) {
            return new Outcome.PaymentUnderWay();
        }
        Customer customer = parties.customer(command.customer()).orElseThrow();
        UnbegunPeriods.Left left =
                unbegun.beforeEnd(seller, customer, service, clock.instant(), isAtOnce);
        Service paid = left.service();
        if (isAtOnce) {
            return cancelled(
                    paid.cancel(new Ending(today, command.reason())).terminate(today), left.kept());
        }
        LocalDate end = paid.paidUntil().isAfter(today) ? paid.paidUntil() : today;
        return cancelled(paid.cancel(new Ending(end, command.reason())), left.kept());
    }

    private Outcome cancelled(Service service, List<BilledPeriod> kept) {
        services.save(service);
        return new Outcome.Cancelled(service, kept);
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
        Instant until =
                service.ending()
                        .get()
                        .on()
                        .atStartOfDay(seller.zone())
                        .toInstant()
                        .minus(hours, ChronoUnit.HOURS);
        if (now.isAfter(until)) {
            return new Outcome.TooLate(until);
        }
        Service undone = service.undoCancellation();
        services.save(undone);
        return new Outcome.Undone(undone);
    }

    private Outcome of(
            CustomerNumber customer, ServiceId id, BiFunction<Service, Seller, Outcome> decide) {
        return transactions.required(
                () -> {
                    Optional<Service> service =
                            services.find(id).filter(found -> found.customer().equals(customer));
                    if (service.isEmpty()) {
                        return new Outcome.NoSuchService();
                    }
                    Seller seller = parties.sellerOf(parties.customer(customer).orElseThrow());
                    unbegun.lock(customer, seller.currency());
                    return decide.apply(services.find(id).orElseThrow(), seller);
                });
    }
}
