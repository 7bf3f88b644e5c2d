package io.guichet.application.ordering;

import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.charging.Capping;
import io.guichet.domain.charging.Capping.Capped;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeLine.Days;
import io.guichet.domain.charging.ChargeLine.UnitPrice;
import io.guichet.domain.identity.Language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The most that plans of a group cost together holds for orders as for charges. An order has no
 * line that takes something off, so that staff charges what would come to more.
 */
final class OrderCaps {

    private OrderCaps() {}

    static boolean areExceeded(List<PricedItem> items, Map<PlanCode, Plan> plans) {
        List<Capped> lines = items.stream().map(item -> capped(item, plans)).toList();
        return Capping.cap(lines, Language.EN).size() > lines.size();
    }

    private static Capped capped(PricedItem item, Map<PlanCode, Plan> plans) {
        PlanPrice price = item.listed().price();
        ChargeLine line =
                new ChargeLine(
                        price.plan(),
                        item.listed().plan().name(Language.EN),
                        item.item().label(),
                        Days.on(item.from()),
                        BigDecimal.valueOf(item.item().quantity()),
                        new UnitPrice(
                                price.amount().toDecimal(),
                                price.amount().currency(),
                                price.basis()));
        return new Capped(line, plans.get(price.plan()).rules().cap());
    }
}
