package io.guichet.application.ordering;

import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.Language;
import io.guichet.domain.ordering.OrderLine;

import java.time.LocalDate;
import java.util.Optional;

/** An item with the price it has on the day from which it is bought. */
record PricedItem(OrderedItem item, Listed listed, LocalDate from) {

    /** What a plan costs by the list of that day, and in which language it is named. */
    record Listed(Plan plan, Language language, PlanPrice price, VatRate vat) {}

    OrderLine line() {
        Optional<Engagement> engagement = listed.plan().engagement(item.period());
        PlanPrice price =
                engagement
                        .filter(asked -> item.surcharged())
                        .map(asked -> asked.surcharged(listed.price(), from))
                        .orElse(listed.price());
        int periods =
                engagement.filter(asked -> !item.surcharged()).map(Engagement::months).orElse(1);
        return new OrderLine(
                listed.plan().name(listed.language(), price),
                item.label(),
                price,
                item.quantity(),
                periods,
                listed.vat());
    }
}
