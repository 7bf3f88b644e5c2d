package io.guichet.application.catalog;

import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;

import java.util.Currency;

/** Staff puts a plan into a seller's catalog, with its rules and first prices. */
public interface AddPlan {

    Outcome add(Plan plan);

    /** How it can end. */
    sealed interface Outcome {

        record Added(Plan plan) implements Outcome {}

        /** The seller has a plan of this code. */
        record CodeTaken() implements Outcome {}

        /** The rules or prices name a plan that is not there. */
        record NoSuchPlan(PlanCode plan) implements Outcome {}

        /** Prices and caps are in the seller's currency. */
        record WrongCurrency(Currency sellers) implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
