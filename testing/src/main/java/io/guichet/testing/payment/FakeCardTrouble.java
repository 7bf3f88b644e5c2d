package io.guichet.testing.payment;

import io.guichet.domain.payment.PaymentId;

import java.util.HashSet;
import java.util.Set;

/** What a test lets go wrong at the {@link FakeCardProvider} while it answers. */
public final class FakeCardTrouble {

    private final Set<PaymentId> broken = new HashSet<>();
    private Runnable whileCapturing = () -> {};
    private int busy;

    FakeCardTrouble() {}

    /** Lets something happen between the next capture and its answer. */
    public synchronized void whileCapturing(Runnable meanwhile) {
        whileCapturing = meanwhile;
    }

    /** For so many captures and releases another one is under way: they change nothing. */
    public synchronized void isBusyFor(int calls) {
        busy = calls;
    }

    /** From now on looking for this payment's session ends in a fault nobody thought of. */
    public synchronized void breaksOver(PaymentId payment) {
        broken.add(payment);
    }

    synchronized boolean isBusy() {
        int was = busy;
        busy = Math.max(0, busy - 1);
        return was > 0;
    }

    synchronized Runnable meanwhile() {
        Runnable meanwhile = whileCapturing;
        whileCapturing = () -> {};
        return meanwhile;
    }

    synchronized void requireSound(PaymentId payment) {
        if (broken.contains(payment)) {
            throw new IllegalStateException("broken over " + payment);
        }
    }
}
