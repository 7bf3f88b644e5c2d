package io.guichet.application.catalog;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Seller;

import java.util.Currency;
import java.util.Optional;

/** Adds a plan once all it names is there. */
public final class AddPlanHandler implements AddPlan {

    private final Sellers sellers;
    private final Plans plans;
    private final Transactions transactions;

    public AddPlanHandler(Sellers sellers, Plans plans, Transactions transactions) {
        this.sellers = sellers;
        this.plans = plans;
        this.transactions = transactions;
    }

    @Override
    public Outcome add(Plan plan) {
        return transactions.required(
                () ->
                        sellers.find(plan.seller())
                                .map(seller -> add(plan, seller))
                                .orElseGet(Outcome.NoSuchSeller::new));
    }

    private Outcome add(Plan plan, Seller seller) {
        if (plans.find(plan.seller(), plan.code()).isPresent()) {
            return new Outcome.CodeTaken();
        }
        Optional<PlanCode> missing = PlanNames.missing(plans, plan);
        if (missing.isPresent()) {
            return new Outcome.NoSuchPlan(missing.get());
        }
        Currency currency = seller.currency();
        if (!PlanNames.isIn(currency, plan)) {
            return new Outcome.WrongCurrency(currency);
        }
        plans.add(plan);
        return new Outcome.Added(plan);
    }
}
