package io.guichet.application.subscription;

import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PriceAnnouncement;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;

import java.util.Collection;
import java.util.List;

/**
 * What the next period of services costs, whoever sells it: a run, a renewal that is early or late,
 * or an alignment. It is what the service was sold at, unless a price was announced since the day
 * it was sold or became of its plan and period, and holds by then.
 */
public record NextPrices(Seller seller, Collection<PriceAnnouncement> announced) {

    /** Of a service of this plan. */
    public PlanPrice of(Plan plan, Service service) {
        List<PriceAnnouncement> told =
                announced.stream().filter(price -> isTold(service, price)).toList();
        return plan.renewalPrice(service.price(), told, service.paidUntil());
    }

    /**
     * Who bought it or changed to it since was told the price he agreed to and no other; on the day
     * of the announcement nobody is told who agreed to a price that day.
     */
    private boolean isTold(Service service, PriceAnnouncement price) {
        return service.pricedOn().isBefore(seller.dayOf(price.announcedAt()));
    }
}
