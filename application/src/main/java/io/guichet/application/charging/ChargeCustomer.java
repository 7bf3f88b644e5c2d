package io.guichet.application.charging;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Quote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Staff charges a customer one-off tariffs, interventions for instance: capped together as their
 * plans say, invoiced at once or with what comes next.
 */
public interface ChargeCustomer {

    /** Changes nothing; with today's VAT. */
    Outcome quote(CustomerNumber customer, List<ChargedItem> items);

    Outcome charge(Command command);

    /**
     * {@code id} is chosen by the caller, so that repeating a command charges once. {@code
     * plannedAt} is when work is to be done; it is not invoiced before.
     */
    record Command(
            ChargeId id,
            CustomerNumber customer,
            List<ChargedItem> items,
            Billing billing,
            Optional<Instant> plannedAt,
            String chargedBy) {

        /** Of something that is done already. */
        public Command(
                ChargeId id,
                CustomerNumber customer,
                List<ChargedItem> items,
                Billing billing,
                String chargedBy) {
            this(id, customer, items, billing, Optional.empty(), chargedBy);
        }

        public Command {
            requireNonNull(id, "id");
            requireNonNull(customer, "customer");
            items = List.copyOf(items);
            requireNonNull(billing, "billing");
            requireNonNull(plannedAt, "plannedAt");
            requireNonNull(chargedBy, "chargedBy");
        }
    }

    /** When it is invoiced. */
    enum Billing {
        /** For appointed work, on its day. */
        NOW,
        /**
         * With the next invoice for charges, on the first of the next month at the latest, counted
         * from its day for appointed work.
         */
        NEXT_INVOICE
    }

    /** How it can end. */
    sealed interface Outcome {

        /** Also the answer to a repeated command. */
        record Charged(Charge charge) implements Outcome {}

        record Quoted(Quote quote) implements Outcome {}

        /**
         * No item, too many, a quantity out of range or a label too long; {@code item} is the place
         * of the first that is wrong, counted from zero, where it is one.
         */
        record InvalidCharge(String code, OptionalInt item) implements Outcome {

            public InvalidCharge(String code) {
                this(code, OptionalInt.empty());
            }

            public InvalidCharge(String code, int item) {
                this(code, OptionalInt.of(item));
            }
        }

        record NoSuchPlan(PlanCode plan) implements Outcome {}

        /** The appointed time is over, or more than a year ahead. */
        record InvalidAppointment() implements Outcome {}

        /** The plan has no one-off price today, or is metered. */
        record NotCharged(PlanCode plan) implements Outcome {}

        record NoSuchCustomer() implements Outcome {}

        /** Nobody owns the customer any more. */
        record Closed() implements Outcome {}

        /** The id was used for another customer. */
        record IdReused() implements Outcome {}
    }
}
