package io.guichet.application.run;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.application.subscription.NextPrices;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the next periods of services that are due cost, and what their plans are called. */
final class RenewalPrices {

    private final Map<PlanCode, Plan> plans;
    private final NextPrices prices;

    private RenewalPrices(Map<PlanCode, Plan> plans, NextPrices prices) {
        this.plans = plans;
        this.prices = prices;
    }

    static RenewalPrices of(
            Seller seller, List<Service> due, Plans plans, PriceAnnouncements announcements) {
        Set<PlanCode> codes = due.stream().map(Service::plan).collect(Collectors.toSet());
        return new RenewalPrices(
                plans.findAll(seller.code(), codes),
                new NextPrices(seller, announcements.of(seller.code(), codes)));
    }

    /** The service at the price of its next period. */
    Service priced(Service service) {
        Plan plan = plans.get(service.plan());
        return plan == null ? service : service.withPrice(prices.of(plan, service));
    }

    /** As its price calls it; a plan that is no longer in the catalog is named by its code. */
    String nameOf(Service service, Language language) {
        Plan plan = plans.get(service.plan());
        return plan == null ? service.plan().value() : plan.name(language, service.price());
    }

    /** A plan that is no longer in the catalog is taken for hosting. */
    boolean isRegistered(Service service) {
        Plan plan = plans.get(service.plan());
        return plan != null && plan.family().isRegistered();
    }
}
