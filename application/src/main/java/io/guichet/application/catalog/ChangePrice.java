package io.guichet.application.catalog;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.util.Currency;

/**
 * Staff changes a price from a day on. What was sold keeps its price, unless the change is said to
 * be for existing services too: those take it at their first renewal from that day on, and whoever
 * has one is told at once.
 */
public interface ChangePrice {

    Outcome change(Command command);

    /** The price for one period, from the beginning of a day. */
    record Command(
            SellerCode seller,
            PlanCode plan,
            BillingPeriod period,
            LocalDate from,
            Change change,
            String changedBy) {

        public Command {
            requireNonNull(seller, "seller");
            requireNonNull(plan, "plan");
            requireNonNull(period, "period");
            requireNonNull(from, "from");
            requireNonNull(change, "change");
            requireNonNull(changedBy, "changedBy");
        }
    }

    /** What becomes of it. */
    sealed interface Change {

        /** It is sold at this price; what was sold keeps its own. */
        record ForNewServices(Money amount, TaxBasis basis) implements Change {}

        /**
         * It is held at this price from the next renewal on, and sold at it if it is sold on that
         * day, as long as it is.
         */
        record ForExistingServices(Money amount, TaxBasis basis) implements Change {}

        /** It is sold no longer; what was sold is renewed as before. */
        record NoLongerSold() implements Change {}
    }

    /** How it can end. */
    sealed interface Outcome {

        record Changed(Plan plan) implements Outcome {}

        /** New prices begin tomorrow at the earliest; existing services are told in time. */
        record TooEarly(LocalDate earliest) implements Outcome {}

        /**
         * From this day on customers were told another price, or would have none: sale can end
         * after that day, and a price of what is sold can be announced anew; of what is not, from
         * another day.
         */
        record Announced(LocalDate from) implements Outcome {}

        /** Prices are in the seller's currency. */
        record WrongCurrency(Currency sellers) implements Outcome {}

        /** Neither negative nor, for a one-off, held by any existing service. */
        record WrongPrice() implements Outcome {}

        record NoSuchPlan(PlanCode plan) implements Outcome {}
    }
}
