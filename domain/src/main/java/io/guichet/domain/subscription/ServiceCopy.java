package io.guichet.domain.subscription;

import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.Optional;

/** A service as it is opened and as it becomes: all of it stays but what is said. */
final class ServiceCopy {

    private final Service service;
    private PlanPrice price;
    private int quantity;
    private int billingDay;
    private LocalDate pricedOn;
    private LocalDate paidUntil;
    private RenewalMode renewal;
    private Optional<Ending> ending;
    private ServiceState state;
    private Optional<Suspension> suspension;
    private Optional<Changing> changing;

    ServiceCopy(Service service) {
        this.service = service;
        price = service.price();
        quantity = service.quantity();
        billingDay = service.billingDay();
        pricedOn = service.pricedOn();
        paidUntil = service.paidUntil();
        renewal = service.renewal();
        ending = service.ending();
        state = service.state();
        suspension = service.suspension();
        changing = service.changing();
    }

    static Service opened(
            ServiceId id,
            CustomerNumber customer,
            String label,
            PlanPrice price,
            int quantity,
            LocalDate today) {
        return new Service(
                id,
                customer,
                price.plan(),
                label,
                price,
                quantity,
                today.getDayOfMonth(),
                today,
                today,
                price.period().endOf(today, today.getDayOfMonth()),
                RenewalMode.AUTOMATIC,
                Optional.empty(),
                ServiceState.ACTIVE,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** Of this price's plan. */
    ServiceCopy price(PlanPrice now) {
        price = now;
        return this;
    }

    /** The same on a day; of another quantity only it was agreed to before. */
    ServiceCopy agreed(PlanPrice now, LocalDate day) {
        boolean isAsSold = now.plan().equals(price.plan()) && now.period().equals(price.period());
        pricedOn = isAsSold ? pricedOn : day;
        return price(now);
    }

    ServiceCopy quantity(int now) {
        quantity = now;
        return this;
    }

    ServiceCopy billingDay(int now) {
        billingDay = now;
        return this;
    }

    ServiceCopy paidUntil(LocalDate now) {
        paidUntil = now;
        return this;
    }

    ServiceCopy renewal(RenewalMode now) {
        renewal = now;
        return this;
    }

    ServiceCopy ending(Optional<Ending> now) {
        ending = now;
        return this;
    }

    /** Not suspended. */
    ServiceCopy state(ServiceState now) {
        state = now;
        suspension = Optional.empty();
        return this;
    }

    ServiceCopy suspended(Suspension why) {
        state = ServiceState.SUSPENDED;
        suspension = Optional.of(why);
        return this;
    }

    ServiceCopy changing(Optional<Changing> now) {
        changing = now;
        return this;
    }

    Service done() {
        return new Service(
                service.id(),
                service.customer(),
                price.plan(),
                service.label(),
                price,
                quantity,
                billingDay,
                service.startedOn(),
                pricedOn,
                paidUntil,
                renewal,
                ending,
                state,
                suspension,
                changing,
                service.version());
    }
}
