package io.guichet.application.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;

/**
 * Ends a request for unused credit: staff has made the transfer or refuses it, or the customer
 * takes his request back. Without a transfer the money is credit again. A transfer that was made
 * all the same, before the request was taken back for instance, leaves the credit, below nothing if
 * that was spent meanwhile.
 */
public interface DecideCreditPayout {

    /** Repeating a command answers the same. */
    Outcome decide(Command command);

    /** The customer wants it no more. Repeating it answers the same. */
    Outcome takeBack(CustomerNumber customer, RefundId payout);

    record Command(RefundId payout, Decision decision) {

        public Command {
            requireNonNull(payout, "payout");
            requireNonNull(decision, "decision");
        }
    }

    /** What staff decides. */
    sealed interface Decision {

        record Transferred() implements Decision {}

        record Refused() implements Decision {}
    }

    /** How it can end. */
    sealed interface Outcome {

        record Decided(Refund payout) implements Outcome {}

        /** It had ended otherwise before. */
        record AlreadyDecided(Refund payout) implements Outcome {}

        /** Also for a refund of a payment and for a request of another customer. */
        record NoSuchPayout() implements Outcome {}
    }
}
