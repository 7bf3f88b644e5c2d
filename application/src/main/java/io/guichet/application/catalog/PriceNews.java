package io.guichet.application.catalog;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whoever has a service of a plan what it will cost, once for each announcement: those whom
 * {@link io.guichet.application.subscription.NextPrices} has pay it.
 */
public final class PriceNews {

    private final Services services;
    private final Outbox outbox;

    public PriceNews(Services services, Outbox outbox) {
        this.services = services;
        this.outbox = outbox;
    }

    /**
     * Those who agreed to what they pay before the day it was announced. What is told of instead of
     * another price is told also if it was told before that: the last word counts.
     */
    void tell(Plan plan, PlanPrice price, LocalDate announced, Optional<Instant> corrected) {
        Map<String, String> facts =
                Map.of(
                        "planFr", plan.name(Language.FR),
                        "planEn", plan.name(Language.EN),
                        "amount", price.amount().toDecimal().toPlainString(),
                        "currency", price.amount().currency().getCurrencyCode(),
                        "basis", price.basis().name(),
                        "months", Integer.toString(price.period().months()),
                        "from", price.validFrom().toString());
        String key = "price:" + plan.seller() + ":" + plan.code() + ":" + price.period();
        String news =
                key
                        + ":"
                        + price.validFrom()
                        + ":"
                        + price.amount().minorUnits()
                        + corrected.map(at -> ":" + at.toEpochMilli()).orElse("")
                        + ":";
        for (CustomerNumber holder :
                services.holdersOf(plan.seller(), plan.code(), price.period(), announced)) {
            outbox.add(new Notice(news + holder, Notice.Kind.PRICE_CHANGES, holder, facts));
        }
    }
}
