package io.guichet.application.expiry;

import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.ordering.port.PendingOrders;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ExpiryStep;
import io.guichet.domain.expiry.ExpiryStep.What;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Plays what is due around the expiry of a customer's services, each step once. After a pause only
 * the last of several notices is sent. Nothing is deleted while a card is charged to bring it back.
 * Within the customer's lock.
 */
public final class Expiries {

    private final Services services;
    private final ExpirySteps steps;
    private final PendingOrders orders;
    private final ExpiryRules rules;
    private final ExpiryNews news;

    public Expiries(Stores stores, ExpiryRules rules, Outbox outbox) {
        this.services = stores.services();
        this.steps = stores.steps();
        this.orders = stores.orders();
        this.rules = rules;
        this.news = new ExpiryNews(outbox);
    }

    /** What is read and written. */
    public record Stores(Services services, ExpirySteps steps, PendingOrders orders) {}

    /** What is due before and at the end of what he holds, then after it. */
    public void play(Seller seller, Customer customer, LocalDate day) {
        LocalDate furthest = day.plusDays(ExpiryStages.EARLIEST);
        boolean isConsumer = customer.identity().kind().endsAsConsumersDo();
        services.heldBy(customer.number()).stream()
                .filter(held -> !held.paidUntil().isAfter(furthest))
                .map(held -> rules.of(seller, held, day).toldByLaw(isConsumer))
                .forEach(held -> play(held, day, false));
        services.keptOf(customer.number())
                .forEach(kept -> play(rules.of(seller, kept, day), day, false));
    }

    /** What renews by itself and was not renewed expires, if it is registered. */
    public void lapse(Seller seller, CustomerNumber customer, LocalDate day) {
        services.heldBy(customer).stream()
                .filter(held -> held.renewal() == RenewalMode.AUTOMATIC)
                .filter(held -> !held.paidUntil().isAfter(day))
                .forEach(held -> expire(seller, held, day));
    }

    /** It renews by itself and was not renewed. */
    private void expire(Seller seller, Service service, LocalDate day) {
        play(rules.of(seller, service, day), day, true);
    }

    /**
     * What was renewed by itself or by hand and is not paid for any more expires, which what renews
     * by hand does by its next turn; so it does where it expired on that day once before.
     */
    void lapsed(Seller seller, Service unpaid, LocalDate day) {
        play(rules.of(seller, unpaid, day), day, unpaid.renewal() == RenewalMode.AUTOMATIC);
        if (services.find(unpaid.id()).orElseThrow().state().isHeld()) {
            services.save(unpaid.as(ServiceState.EXPIRED));
        }
    }

    /** Either what waits until the day's renewals are invoiced, or everything else. */
    private void play(ServiceExpiry expiry, LocalDate day, boolean isLapsing) {
        Predicate<ExpiryStep> isPlayed = step -> isLapse(expiry, step) == isLapsing;
        if (expiry.due(List.of(), day).stream().noneMatch(isPlayed)) {
            return;
        }
        Service service = expiry.service();
        LocalDate end = ServiceExpiry.endOf(service);
        List<String> played =
                steps.of(List.of(service.id())).stream()
                        .filter(step -> step.expiry().equals(end))
                        .map(PlayedStep::code)
                        .toList();
        List<ExpiryStep> due = expiry.due(played, day).stream().filter(isPlayed).toList();
        for (ExpiryStep step : due) {
            if (step.what() == What.DELETE && orders.isRenewalCharged(service.id())) {
                return;
            }
            if (!isOutdated(step, due)) {
                act(step, expiry);
            }
            steps.add(new PlayedStep(service.id(), end, step.code(), day));
        }
    }

    private static boolean isLapse(ServiceExpiry expiry, ExpiryStep step) {
        return step.what() == ExpiryStep.What.EXPIRE
                && expiry.service().renewal() == RenewalMode.AUTOMATIC;
    }

    private static boolean isOutdated(ExpiryStep step, List<ExpiryStep> due) {
        return step.what().isNotice() && !step.equals(due.getLast());
    }

    private void act(ExpiryStep step, ServiceExpiry expiry) {
        Service service = expiry.service();
        switch (step.what()) {
            case EXPIRES_SOON, RENEWS_SOON, RESTORABLE -> news.tell(step, expiry);
            case EXPIRE -> {
                if (isSuspendedByStaff(service)) {
                    services.save(service.terminate(service.paidUntil()));
                } else {
                    services.save(expired(service));
                    news.tell(step, expiry);
                }
            }
            case DELETE -> {
                services.save(service.as(ServiceState.DELETED));
                if (service.state() == ServiceState.EXPIRED) {
                    news.tell(step, expiry);
                }
            }
        }
    }

    /** A change that waited comes to nothing, also where it is paid later or this renewed late. */
    private static Service expired(Service service) {
        return service.withChanging(Optional.empty()).as(ServiceState.EXPIRED);
    }

    /** Nothing brings that back but staff. */
    private static boolean isSuspendedByStaff(Service service) {
        return Stream.ofNullable(service.suspension().orElse(null))
                .anyMatch(Suspension.Other.class::isInstance);
    }
}
