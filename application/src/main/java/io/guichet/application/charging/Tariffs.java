package io.guichet.application.charging;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.charging.ChargeCustomer.Outcome;
import io.guichet.application.charging.ChargeCustomer.Outcome.InvalidCharge;
import io.guichet.application.charging.ChargeCustomer.Outcome.NoSuchPlan;
import io.guichet.application.charging.ChargeCustomer.Outcome.NotCharged;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.charging.Capping;
import io.guichet.domain.charging.Capping.Capped;
import io.guichet.domain.charging.ChargeLine;
import io.guichet.domain.charging.ChargeLine.Days;
import io.guichet.domain.charging.ChargeLine.UnitPrice;
import io.guichet.domain.identity.Customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks one-off prices up, and keeps what is charged at once below its caps. */
public final class Tariffs {

    private static final int MOST_ITEMS = 20;
    private static final int MOST_OF_ONE = 100;
    private static final int LONGEST_LABEL = 80;

    private final Plans plans;

    public Tariffs(Plans plans) {
        this.plans = plans;
    }

    /** At the prices of today, for what is done on that day. */
    Found of(Customer customer, List<ChargedItem> items, LocalDate today, LocalDate doneOn) {
        Optional<InvalidCharge> fault = faultOf(items);
        if (fault.isPresent()) {
            return new Found.Refused(fault.get());
        }
        Map<PlanCode, Plan> wanted =
                plans.findAll(customer.seller(), items.stream().map(ChargedItem::plan).toList());
        List<Capped> lines = new ArrayList<>();
        for (ChargedItem item : items) {
            Plan plan = wanted.get(item.plan());
            if (plan == null) {
                return new Found.Refused(new NoSuchPlan(item.plan()));
            }
            Optional<PlanPrice> price = plan.priceOn(today, BillingPeriod.ONE_OFF);
            if (price.isEmpty() || plan.family() == PlanFamily.USAGE) {
                return new Found.Refused(new NotCharged(item.plan()));
            }
            ChargeLine line = line(item, plan.name(customer.language()), price.get(), doneOn);
            lines.add(new Capped(line, plan.rules().cap()));
        }
        return new Found.Lines(Capping.cap(lines, customer.language()));
    }

    private static ChargeLine line(
            ChargedItem item, String name, PlanPrice price, LocalDate doneOn) {
        return new ChargeLine(
                item.plan(),
                name,
                item.label(),
                Days.on(doneOn),
                BigDecimal.valueOf(item.quantity()),
                unitPrice(price));
    }

    static UnitPrice unitPrice(PlanPrice price) {
        return new UnitPrice(price.amount().toDecimal(), price.amount().currency(), price.basis());
    }

    private static Optional<InvalidCharge> faultOf(List<ChargedItem> items) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            return Optional.of(new InvalidCharge("invalid-item-count"));
        }
        for (int at = 0; at < items.size(); at++) {
            int quantity = items.get(at).quantity();
            if (quantity < 1 || quantity > MOST_OF_ONE) {
                return Optional.of(new InvalidCharge("invalid-quantity", at));
            }
            if (!isLabel(items.get(at).label())) {
                return Optional.of(new InvalidCharge("invalid-label", at));
            }
        }
        return Optional.empty();
    }

    private static boolean isLabel(String label) {
        return label.length() <= LONGEST_LABEL && label.chars().noneMatch(Character::isISOControl);
    }

    /** What was looked up. */
    sealed interface Found {

        record Lines(List<ChargeLine> lines) implements Found {}

        record Refused(Outcome reason) implements Found {}
    }
}
