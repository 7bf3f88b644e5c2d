package io.guichet.application.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.Quote;
import io.guichet.domain.standing.CustomerHold;

import java.util.List;
import java.util.OptionalInt;

/** Says what an order would come to today. Changes nothing. */
public interface QuoteOrder {

    Outcome quote(Command command);

    /** Between one and twenty items. */
    record Command(CustomerNumber customer, List<OrderedItem> items) {

        public Command {
            requireNonNull(customer, "customer");
            items = List.copyOf(items);
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /**
         * With the contracts that the order would have to accept and the plans from which its
         * customer would have to say that he cannot withdraw.
         */
        record Quoted(Quote quote, List<Contract> contracts, List<PlanCode> toWaive)
                implements Outcome {

            public Quoted {
                contracts = List.copyOf(contracts);
                toWaive = List.copyOf(toWaive);
            }
        }

        record NoSuchPlan(PlanCode plan) implements Outcome {}

        /** The plan exists but cannot be bought today for this period. */
        record NotOnSale(PlanCode plan, BillingPeriod period) implements Outcome {}

        /** The option goes with plans of which the customer neither has nor orders one. */
        record OptionWithoutPlan(PlanCode option) implements Outcome {}

        /** Until this invoice is paid he can order nothing. */
        record InvoiceUnpaid(DocumentReference invoice) implements Outcome {}

        /** All he holds is suspended by staff, for this. */
        record OnHold(CustomerHold.Reason why) implements Outcome {}

        /** Nobody owns him any more; he is kept for the law alone. */
        record Closed() implements Outcome {}

        /**
         * No item, too many, a quantity out of range or a label too long; {@code item} is the place
         * of the first that is wrong, counted from zero, where it is one.
         */
        record InvalidOrder(String code, OptionalInt item) implements Outcome {

            public InvalidOrder(String code) {
                this(code, OptionalInt.empty());
            }

            public InvalidOrder(String code, int item) {
                this(code, OptionalInt.of(item));
            }
        }

        record NoSuchCustomer() implements Outcome {}
    }
}
