package io.guichet.application.change;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.application.subscription.port.OptionHosts;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a service may become and at which price: another plan or period at today's, another
 * quantity at the price the service was sold at.
 */
public final class ChangeTargets {

    private static final int MOST_OF_ONE = 100;

    private final Plans plans;
    private final Services services;
    private final OptionHosts hosts;

    /** What a service becomes; {@code from} is empty if its plan is no longer in the catalog. */
    record Target(Optional<Plan> from, Plan to, PlanPrice price, int quantity) {

        /** It is another plan, or more of one, which is delivered only once it is paid. */
        boolean isPaidFirst(Service service) {
            return to.rules().isPaidFirst()
                    && !isFree()
                    && (!service.plan().equals(to.code()) || quantity > service.quantity());
        }

        /** Nothing is paid for it. */
        boolean isFree() {
            return price.amount().isZero();
        }
    }

    /** A target or why there is none. */
    sealed interface Found {

        record It(Target target) implements Found {}

        record None(ChangeRefusal reason) implements Found {}
    }

    public ChangeTargets(Plans plans, Services services, OptionHosts hosts) {
        this.plans = plans;
        this.services = services;
        this.hosts = hosts;
    }

    Found find(SellerCode seller, Service service, Wanted wanted, LocalDate today) {
        PlanCode code = wanted.plan().orElse(service.plan());
        BillingPeriod period = wanted.period().orElse(service.period());
        int quantity = wanted.quantity().orElse(service.quantity());
        if (quantity < 1 || quantity > MOST_OF_ONE) {
            return new Found.None(new ChangeRefusal.InvalidQuantity());
        }
        Optional<Plan> to = plans.find(seller, code);
        if (to.isEmpty()) {
            return new Found.None(new ChangeRefusal.NoSuchPlan(code));
        }
        boolean isAsSold = code.equals(service.plan()) && period.equals(service.period());
        if (isAsSold) {
            Target same = new Target(to, to.get(), service.price(), quantity);
            return quantity == service.quantity()
                    ? new Found.None(new ChangeRefusal.NothingToChange())
                    : new Found.It(same);
        }
        Optional<Plan> from = plans.find(seller, service.plan());
        if (from.filter(plan -> plan.mayBecome(to.get())).isEmpty()) {
            return new Found.None(new ChangeRefusal.NotAllowed(code));
        }
        Optional<PlanPrice> price = to.get().priceOn(today, period);
        if (price.isEmpty() || period.isOneOff()) {
            return new Found.None(new ChangeRefusal.NotOnSale(code, period));
        }
        Set<PlanCode> goesWith = to.get().rules().goesWith();
        if (!goesWith.isEmpty() && !hasHost(service, goesWith)) {
            return new Found.None(new ChangeRefusal.OptionWithoutPlan(code));
        }
        if (hasOptionThatGoesNotWith(seller, service, code)) {
            return new Found.None(new ChangeRefusal.OptionHeld(code));
        }
        return new Found.It(new Target(from, to.get(), price.get(), quantity));
    }

    /** What it belongs to, or where that is not known anything the customer holds. */
    private boolean hasHost(Service option, Set<PlanCode> goesWith) {
        return hosts.hostOf(option.id())
                .flatMap(services::find)
                .map(host -> goesWith.contains(host.plan()))
                .orElseGet(() -> services.holdsAny(option.customer(), goesWith));
    }

    private boolean hasOptionThatGoesNotWith(SellerCode seller, Service host, PlanCode code) {
        return hosts.optionsOf(host.id()).stream()
                .flatMap(option -> services.find(option).stream())
                .filter(option -> option.state().isHeld() && option.ending().isEmpty())
                .flatMap(option -> plans.find(seller, option.plan()).stream())
                .map(plan -> plan.rules().goesWith())
                .anyMatch(goesWith -> !goesWith.isEmpty() && !goesWith.contains(code));
    }
}
