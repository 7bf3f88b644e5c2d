package io.guichet.application.change;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.ChangeQuote;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;
import java.util.UUID;

/**
 * A customer changes the plan, the period or the quantity of a service, in the way of the seller's
 * policy. Either a new period begins now, is invoiced the next day, and the unused part of what was
 * invoiced is credited; moving to a plan without price credits nothing. Or the paid time stays: the
 * difference for the days left is invoiced and the service changes when that is paid; a negative
 * difference is credited and it changes at once. Where the seller is paid first, the difference is
 * an order, and invoiced once it is paid.
 */
public interface ChangeService {

    /** What stands against changing what is his, whatever it is to become. */
    Optional<ChangeRefusal> hindrance(CustomerNumber customer, ServiceId service);

    /** What it comes to; changes nothing. */
    Outcome quote(Command command);

    Outcome change(Command command);

    /** {@code requestId} is chosen by the caller, so that repeating a command changes once. */
    record Command(
            CustomerNumber customer,
            ServiceId service,
            UUID requestId,
            Wanted wanted,
            Optional<Money> agreedTotal) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(service, "service");
            requireNonNull(requestId, "requestId");
            requireNonNull(wanted, "wanted");
            requireNonNull(agreedTotal, "agreedTotal");
        }

        /** What the service will be of: another plan, or the one it is. */
        PlanCode planOf(Service held) {
            return wanted.plan().orElse(held.plan());
        }
    }

    /**
     * What it is to be; what is not said stays. {@code surcharged}: where a plan by the month asks
     * for several months first, he rather pays more for the first invoices.
     */
    record Wanted(
            Optional<PlanCode> plan,
            Optional<BillingPeriod> period,
            Optional<Integer> quantity,
            boolean surcharged) {

        public Wanted {
            requireNonNull(plan, "plan");
            requireNonNull(period, "period");
            requireNonNull(quantity, "quantity");
        }

        /** As the plan asks for it. */
        public Wanted(
                Optional<PlanCode> plan,
                Optional<BillingPeriod> period,
                Optional<Integer> quantity) {
            this(plan, period, quantity, false);
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Quoted(ChangeQuote quote) implements Outcome {}

        /** Applied, or pending until its invoice is paid. */
        record Changed(PlanChange change) implements Outcome {}

        /** The order for the difference: the service changes once it is paid. */
        record ToPay(PendingOrder order) implements Outcome {}

        /** It no longer comes to what the customer agreed to; nothing is changed. */
        record QuoteChanged(Money expected, Money actual) implements Outcome {}

        record Refused(ChangeRefusal reason) implements Outcome {}
    }
}
