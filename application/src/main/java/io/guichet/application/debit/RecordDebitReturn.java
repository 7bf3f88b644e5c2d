package io.guichet.application.debit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.ReturnCode;

/**
 * Staff records that a bank did not pay a debit, or took it back, however late: the invoice is owed
 * again, and where the code says that the account cannot be debited its mandate ends.
 */
public interface RecordDebitReturn {

    Outcome record(Command command);

    /** Repeating it answers the same. */
    record Command(DebitId debit, ReturnCode code) {

        public Command {
            requireNonNull(debit, "debit");
            requireNonNull(code, "code");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Returned(Debit debit) implements Outcome {}

        /** For another reason than this one. */
        record AlreadyReturned(ReturnCode code) implements Outcome {}

        /** No bank was told of it. */
        record NotSent() implements Outcome {}

        /** A part of the payment is being sent back; try again in a minute. */
        record RefundUnderWay() implements Outcome {}

        record NoSuchDebit() implements Outcome {}
    }
}
