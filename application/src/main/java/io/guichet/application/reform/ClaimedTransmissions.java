package io.guichet.application.reform;

import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind.Destination;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Claims what is due one after the other, so that a node that dies leaves no more than one waiting,
 * and stops when nobody answers.
 */
public final class ClaimedTransmissions {

    private static final Logger LOG = System.getLogger(ClaimedTransmissions.class.getName());
    private static final int AT_MOST = 200;
    private static final int MOST_FAILURES = 3;

    private final Transmissions transmissions;
    private final Transactions transactions;
    private final Clock clock;

    public ClaimedTransmissions(
            Transmissions transmissions, Transactions transactions, Clock clock) {
        this.transmissions = transmissions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Has each one that is due done, outside any transaction, and answers about how many there was
     * an answer. Whoever does one must be done with it before its lease ends.
     */
    public int each(Destination destination, Duration lease, Predicate<Transmission> isAnswered) {
        int answered = 0;
        int failures = 0;
        while (answered < AT_MOST && failures < MOST_FAILURES) {
            Optional<Transmission> due =
                    transactions.required(
                            () -> transmissions.claim(destination, clock.instant(), lease));
            if (due.isEmpty()) {
                return answered;
            }
            if (isDone(due.get(), isAnswered)) {
                answered++;
            } else {
                failures++;
            }
        }
        return answered;
    }

    /** What a person has gone on with meanwhile is due again, as it stands then. */
    private static boolean isDone(Transmission due, Predicate<Transmission> isAnswered) {
        try {
            return isAnswered.test(due);
        } catch (ConcurrentUpdateException lost) {
            LOG.log(Level.DEBUG, "left to who went on with it", lost);
            return true;
        }
    }
}
