package io.guichet.application.withdrawal;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A consumer changes his mind about an order, without a reason and in two steps (C. conso. L221-18,
 * L221-21 and D221-5): he sees what it comes to, and confirms. Its services end, what was invoiced
 * for them is credited but for the days used where he had asked for them, and what cards paid of it
 * goes back to them; the rest of what was paid becomes credit.
 */
public interface WithdrawFromOrder {

    /** The first step: changes nothing. */
    Outcome offer(CustomerNumber customer, OrderNumber order);

    /**
     * The second step: what a change began on an earlier day and nobody invoiced yet is invoiced
     * before, since days of it were used. Confirming again changes nothing and answers the same.
     */
    Outcome confirm(CustomerNumber customer, OrderNumber order);

    /**
     * What withdrawing would come to now; {@code paidBack} is what of it was paid, {@code debited}
     * what a bank is told to collect of it, if anything, and becomes credit then. What a change
     * began on an earlier day is {@code invoicedFirst}, if any, and its unused days are credited.
     */
    record Offer(
            OrderNumber order,
            Instant until,
            Optional<Money> invoicedFirst,
            Money credited,
            Money paidBack,
            Optional<Money> debited,
            LocalDate refundBy,
            List<ServiceId> services) {

        public Offer {
            requireNonNull(order, "order");
            requireNonNull(until, "until");
            requireNonNull(invoicedFirst, "invoicedFirst");
            requireNonNull(debited, "debited");
            requireNonNull(refundBy, "refundBy");
            services = List.copyOf(services);
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Offered(Offer offer) implements Outcome {}

        /** Now or earlier. */
        record Withdrawn(Withdrawal withdrawal) implements Outcome {}

        /** The right is that of consumers. */
        record ConsumersOnly() implements Outcome {}

        /** A renewal, a change or a charge is no new order. */
        record NewOrdersOnly() implements Outcome {}

        /** Nothing was paid or delivered; it can be cancelled. */
        record NotPaid() implements Outcome {}

        /** It was for things that nobody can withdraw from, which he waived. */
        record Excluded() implements Outcome {}

        record TooLate(Instant until) implements Outcome {}

        /** What he could withdraw from is gone: given to somebody else or ended. */
        record ServicesOver() implements Outcome {}

        /** A change of this service waits for its payment and must be taken back first. */
        record ChangeUnderWay(ServiceId service) implements Outcome {}

        /** A card is being charged for this invoice; try again in a minute. */
        record PaymentUnderWay(DocumentReference invoice) implements Outcome {}

        /** Also the answer for an order of another customer. */
        record NoSuchOrder() implements Outcome {}
    }
}
