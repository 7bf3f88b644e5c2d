package io.guichet.application.change;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.ServiceId;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A customer has his services end on one day of the month: one invoice covers each of them from
 * where it is paid until to the first such day from then on, by its share of a period's price.
 */
public interface AlignBillingDay {

    /** What stands against it, whatever the day. */
    Optional<ChangeRefusal> hindrance(CustomerNumber customer);

    /** What it comes to; changes nothing. */
    Outcome quote(Command command);

    Outcome align(Command command);

    /**
     * {@code day} is 1 to 31; shorter months end on their last. Without {@code services} all of
     * them are aligned. {@code requestId} is chosen by the caller, so that repeating a command
     * aligns once.
     */
    record Command(
            CustomerNumber customer,
            UUID requestId,
            int day,
            Set<ServiceId> services,
            Optional<Money> agreedTotal) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(requestId, "requestId");
            services = Set.copyOf(services);
            requireNonNull(agreedTotal, "agreedTotal");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** {@code leftOut} are suspended, cancelled, changing or offered to somebody else. */
        record Quoted(Extension extension, List<ServiceId> leftOut) implements Outcome {}

        /** Without an invoice where there was nothing to pay. */
        record Aligned(Optional<DocumentReference> invoice, List<ServiceId> services)
                implements Outcome {}

        /** The order for the days between: they are aligned once it is paid. */
        record ToPay(PendingOrder order) implements Outcome {}

        /** It no longer comes to what the customer agreed to; nothing is changed. */
        record QuoteChanged(Money expected, Money actual) implements Outcome {}

        /** He can order nothing until he has paid. */
        record Refused(ChangeRefusal reason) implements Outcome {}

        /** There is no such day in any month. */
        record InvalidDay() implements Outcome {}

        /** He holds nothing that can be aligned. */
        record NothingToAlign() implements Outcome {}

        /** Also where the service is somebody else's, or over. */
        record NoSuchService(ServiceId service) implements Outcome {}
    }
}
