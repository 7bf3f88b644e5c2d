package io.guichet.application.debit;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.port.Debits;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.MandateId;

import java.time.Clock;

/** Gives back what debits reserved that will not be collected; under the customer's lock. */
final class DebitEnding {

    private final Debits debits;
    private final Receivables receivables;
    private final Clock clock;

    DebitEnding(Debits debits, Receivables receivables, Clock clock) {
        this.debits = debits;
        this.receivables = receivables;
        this.clock = clock;
    }

    void release(Debit debit) {
        receivables.save(receivables.find(debit.invoice()).orElseThrow().release(debit.reserved()));
    }

    /** What no bank was told of yet. */
    void cancel(Debit debit) {
        release(debit);
        debits.save(debit.cancelled(clock.instant()));
    }

    void cancelAnnounced(MandateId mandate) {
        debits.announcedBy(mandate).forEach(this::cancel);
    }
}
