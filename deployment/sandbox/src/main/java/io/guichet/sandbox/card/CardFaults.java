package io.guichet.sandbox.card;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Faults a test has ordered for the next calls. */
final class CardFaults {

    private final List<Fault> ordered = new ArrayList<>();

    /** {@code kind}: {@code status} answers with a status, {@code drop_after} acts and hangs up. */
    record Fault(String kind, String method, int status, int times) {

        Fault once() {
            return new Fault(kind, method, status, times - 1);
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
