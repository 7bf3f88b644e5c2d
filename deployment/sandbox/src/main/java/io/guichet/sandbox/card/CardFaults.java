package io.guichet.sandbox.card;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Faults a test has ordered for the next calls. */
final class CardFaults {

    private final List<Fault> ordered = new ArrayList<>();

    /**
     * {@code kind}: {@code status} answers with a status and does nothing, {@code drop_before}
     * hangs up without acting, {@code drop_after} acts and hangs up, {@code delay} acts and answers
     * after {@code amount} milliseconds. For a status, {@code amount} is the status.
     */
    record Fault(String kind, String method, int amount, int times) {

        static final Set<String> KINDS = Set.of("status", "drop_before", "drop_after", "delay");

        Fault once() {
            return new Fault(kind, method, amount, times - 1);
        }
    }

    synchronized void order(Fault fault) {
        ordered.add(fault);
    }

    synchronized void reset() {
        ordered.clear();
    }

    synchronized Optional<Fault> next(String method) {
        Iterator<Fault> faults = ordered.iterator();
        while (faults.hasNext()) {
            Fault fault = faults.next();
            if (fault.method().equals(method)) {
                faults.remove();
                if (fault.times() > 1) {
                    ordered.add(fault.once());
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
