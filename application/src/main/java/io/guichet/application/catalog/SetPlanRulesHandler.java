package io.guichet.application.catalog;

import io.guichet.application.catalog.SetPlanRules.Outcome.NoSuchPlan;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.SellerCode;

import java.util.Currency;
import java.util.Optional;

/**
 * Looks at the rules beside the whole catalog, then keeps them. Prices are dated and metering is
 * not: once usage was reported, which is charged when its month is over or later, it stays.
 */
public final class SetPlanRulesHandler implements SetPlanRules {

    private final TradingParties parties;
    private final Plans plans;
    private final Use use;
    private final Transactions transactions;

    /** Whether usage of a plan was ever reported. */
    @FunctionalInterface
    public interface Use {
        boolean isReported(SellerCode seller, PlanCode plan);
    }

    public SetPlanRulesHandler(
            TradingParties parties, Plans plans, Use use, Transactions transactions) {
        this.parties = parties;
        this.plans = plans;
        this.use = use;
        this.transactions = transactions;
    }

    @Override
    public Outcome set(Command command) {
        return transactions.required(
                () ->
                        plans.lock(command.seller(), command.plan())
                                .map(plan -> set(command, plan))
                                .orElseGet(() -> new NoSuchPlan(command.plan())));
    }

    private Outcome set(Command command, Plan plan) {
        PlanFamily family = command.rules().family();
        if (family != plan.family() && (family.isCharged() || plan.family().isCharged())) {
            return new Outcome.OtherFamily();
        }
        if (isChargedOtherwise(plan, command.rules())) {
            return new Outcome.MeteringUsed();
        }
        Plan changed = plan.with(command.rules());
        Optional<PlanCode> missing = PlanNames.missing(plans, changed);
        if (missing.isPresent()) {
            return new NoSuchPlan(missing.get());
        }
        Currency currency = parties.sellerOf(plan.seller()).currency();
        if (!PlanNames.isIn(currency, changed)) {
            return new Outcome.WrongCurrency(currency);
        }
        plans.save(changed);
        return new Outcome.Set(changed);
    }

    private boolean isChargedOtherwise(Plan plan, PlanRules next) {
        Optional<Metering> metering = plan.rules().metering();
        boolean isMilder =
                metering.isEmpty() || next.metering().filter(metering.get()::mayBecome).isPresent();
        return !isMilder && use.isReported(plan.seller(), plan.code());
    }
}
