package io.guichet.application.run;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.catalog.port.PriceAnnouncements;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PriceAnnouncement;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the next period of a service costs: what it was sold at, unless a price was announced for
 * existing services of its plan and period to hold by then.
 */
final class RenewalPrices {

    private final Seller seller;
    private final Map<PlanCode, Plan> plans;
    private final List<PriceAnnouncement> announced;

    private RenewalPrices(
            Seller seller, Map<PlanCode, Plan> plans, List<PriceAnnouncement> announced) {
        this.seller = seller;
        this.plans = plans;
        this.announced = announced;
    }

    static RenewalPrices of(
            Seller seller, List<Service> due, Plans plans, PriceAnnouncements announcements) {
        Set<PlanCode> codes = due.stream().map(Service::plan).collect(Collectors.toSet());
        return new RenewalPrices(
                seller,
                plans.findAll(seller.code(), codes),
                announcements.of(seller.code(), codes));
    }

    /** The service at the price of its next period. */
    Service priced(Service sold) {
        Service service = lasting(sold);
        return announced.stream()
                .filter(price -> price.plan().equals(service.plan()))
                .filter(price -> price.period().equals(service.period()))
                .filter(price -> isOlder(service, price))
                .filter(price -> !price.from().isAfter(service.paidUntil()))
                .filter(price -> price.from().isAfter(service.price().validFrom()))
                .reduce((earlier, later) -> later)
                .flatMap(price -> listPrice(service, price))
                .map(service::withPrice)
                .orElse(service);
    }

    private Service lasting(Service service) {
        Plan plan = plans.get(service.plan());
        return plan == null
                ? service
                : service.withPrice(plan.lastingPrice(service.price(), service.paidUntil()));
    }

    /** A plan that is no longer in the catalog is named by its code. */
    String nameOf(Service service, Language language) {
        Plan plan = plans.get(service.plan());
        return plan == null ? service.plan().value() : plan.name(language);
    }

    /** A plan that is no longer in the catalog is taken for hosting. */
    boolean isRegistered(Service service) {
        Plan plan = plans.get(service.plan());
        return plan != null && plan.family().isRegistered();
    }

    /** Who bought it since was told the price he bought it at and no other. */
    private boolean isOlder(Service service, PriceAnnouncement price) {
        return !service.startedOn().isAfter(seller.dayOf(price.announcedAt()));
    }

    private Optional<PlanPrice> listPrice(Service service, PriceAnnouncement price) {
        return Optional.ofNullable(plans.get(service.plan()))
                .flatMap(plan -> plan.priceOn(price.from(), service.period()));
    }
}
