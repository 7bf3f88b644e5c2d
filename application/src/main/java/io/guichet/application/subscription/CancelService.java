package io.guichet.application.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A customer ends a service, when its paid time ends or, where the seller's policy allows it, at
 * once; staff does so under any policy. What was invoiced ahead for periods that have not begun is
 * credited; beyond that nothing is paid back but what the law gives consumers who were not told of
 * a renewal. Until so many hours before the end he can take it back.
 */
public interface CancelService {

    Outcome cancel(Command command);

    /** What cancelling would come to now, with the day on which it would end: changes nothing. */
    Outcome offer(Command command);

    Outcome undo(CustomerNumber customer, ServiceId service);

    /** What ending this service is subject to today, for this customer. */
    Terms terms(CustomerNumber customer, ServiceId service);

    /**
     * Whether it may end at once, whether a reason must be given, until how many hours before the
     * end it can be taken back, and whether what was invoiced for the days left is credited if it
     * ends at once: its time renewed without his having been told (C. conso. L215-1).
     */
    record Terms(boolean atOnce, boolean reasonAsked, int undoHours, boolean daysLeftCredited) {}

    /** {@code reason} may be empty unless the policy asks for one; at most 200 characters. */
    record Command(CustomerNumber customer, ServiceId service, When when, String reason) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(service, "service");
            requireNonNull(when, "when");
            requireNonNull(reason, "reason");
        }
    }

    /** When it ends. */
    enum When {
        END_OF_PERIOD,
        NOW
    }

    /** How it can end. */
    sealed interface Outcome {

        /**
         * Asked for, or over already where that was at once; asking again changes nothing. {@code
         * kept} are periods that have not begun and were not credited, since one of them cannot be;
         * {@code back} is what its end gave back of the days left, {@code debited} what of all that
         * was credited a bank was told to collect, which is credit once it has: both the first time
         * it is asked for.
         */
        record Cancelled(
                Service service,
                List<BilledPeriod> kept,
                Optional<GivenBack> back,
                Optional<Money> debited)
                implements Outcome {

            public Cancelled(Service service, List<BilledPeriod> kept) {
                this(service, kept, Optional.empty(), Optional.empty());
            }

            public Cancelled {
                kept = List.copyOf(kept);
            }
        }

        /** It goes on. */
        record Undone(Service service) implements Outcome {}

        /** The policy does not let its holder end it at once. */
        record NotAtOnce() implements Outcome {}

        /** The policy asks why; never of consumers. */
        record ReasonMissing() implements Outcome {}

        /**
         * The policy lets a service be cancelled only while it renews by itself, is not suspended
         * and nothing is unpaid for it; consumers and staff always may.
         */
        record NotInOrder() implements Outcome {}

        /** A card is being charged for an invoice that is to be credited; try again in a minute. */
        record PaymentUnderWay() implements Outcome {}

        /** There was nothing to take back. */
        record NotCancelled() implements Outcome {}

        /** It could be taken back until that moment. */
        record TooLate(Instant until) implements Outcome {}

        /** It expired or was terminated. */
        record Ended() implements Outcome {}

        record NoSuchService() implements Outcome {}
    }
}
