package io.guichet.application.expiry;

import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ExpiryStep;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plays what is due around the expiry of a customer's services, each step once. After a pause only
 * the last of several notices is sent. Within the customer's lock.
 */
public final class Expiries {

    private final Services services;
    private final ExpirySteps steps;
    private final ExpiryRules rules;
    private final ExpiryNews news;

    public Expiries(Services services, ExpirySteps steps, ExpiryRules rules, Outbox outbox) {
        this.services = services;
        this.steps = steps;
        this.rules = rules;
        this.news = new ExpiryNews(outbox);
    }

    /** What is due before and at the end of what he holds, then after it. */
    public void play(Seller seller, CustomerNumber customer, LocalDate day) {
        LocalDate furthest = day.plusDays(ExpiryStages.EARLIEST);
        services.heldBy(customer).stream()
                .filter(held -> !held.paidUntil().isAfter(furthest))
                .forEach(held -> play(seller, held, day));
        services.keptOf(customer).forEach(kept -> play(seller, kept, day));
    }

    private void play(Seller seller, Service service, LocalDate day) {
        ServiceExpiry expiry = rules.of(seller, service, day);
        if (expiry.due(List.of(), day).isEmpty()) {
            return;
        }
        LocalDate end = ServiceExpiry.endOf(service);
        List<String> played =
                steps.of(List.of(service.id())).stream()
                        .filter(step -> step.expiry().equals(end))
                        .map(PlayedStep::code)
                        .toList();
        List<ExpiryStep> due = expiry.due(played, day);
        for (ExpiryStep step : due) {
            if (!isOutdated(step, due)) {
                act(step, expiry);
            }
            steps.add(new PlayedStep(service.id(), end, step.code(), day));
        }
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
                    services.save(service.as(ServiceState.EXPIRED));
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

    /** Nothing brings that back but staff. */
    private static boolean isSuspendedByStaff(Service service) {
        return Stream.ofNullable(service.suspension().orElse(null))
                .anyMatch(Suspension.Other.class::isInstance);
    }
}
