package io.guichet.application.debit;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;

import java.util.Optional;

/** Shows a customer what of an invoice will be debited. */
public interface ShowDebit {

    /** Empty if nothing is pending, also for an invoice of another customer. */
    Optional<Pending> pending(CustomerNumber customer, DocumentReference invoice);

    /**
     * What can be paid now otherwise of one of his invoices of which so much is reserved: also what
     * a debit would that is only announced, for it gives way.
     */
    default Money payable(CustomerNumber customer, InvoiceSummary shown, Money reserved) {
        Money free = shown.open().minus(reserved);
        return reserved.isZero()
                ? free
                : pending(customer, shown.reference())
                        .filter(Pending::givesWay)
                        .map(pending -> free.plus(pending.debit().reserved()))
                        .orElse(free);
    }

    /** How far a debit that is pending is. */
    enum Standing {
        /** Its day has not passed, and can be kept. */
        TO_COME,
        /** No bank was told of it in time: it is announced for another day, or given up. */
        LATE,
        /** In a file for the bank; its day has passed, and nothing of it is booked yet. */
        WITH_THE_BANK
    }

    /** {@code account} is masked. */
    record Pending(Debit debit, String account, Standing standing) {

        /** Whether no bank was told of it yet. */
        public boolean givesWay() {
            return debit.state() == Debit.State.ANNOUNCED;
        }
    }
}
