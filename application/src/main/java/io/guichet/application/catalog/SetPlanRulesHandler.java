package io.guichet.application.catalog;

import io.guichet.application.catalog.SetPlanRules.Outcome.NoSuchPlan;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;

import java.util.Currency;
import java.util.Optional;

/** Looks at the rules beside the whole catalog, then keeps them. */
public final class SetPlanRulesHandler implements SetPlanRules {

    private final TradingParties parties;
    private final Plans plans;
    private final Transactions transactions;

    public SetPlanRulesHandler(TradingParties parties, Plans plans, Transactions transactions) {
        this.parties = parties;
        this.plans = plans;
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
}
