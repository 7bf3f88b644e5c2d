package io.guichet.sandbox.botapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to happen, in the order in which they were ordered. */
final class Faults {

    private final List<Fault> ordered = new ArrayList<>();

    void add(Fault fault) {
        ordered.add(fault);
    }

    /** Takes the fault of this call, if there is one. */
    Optional<Fault> take(String method, Params params) {
        for (int i = 0; i < ordered.size(); i++) {
            Fault fault = ordered.get(i);
            if (fault.concerns(method, params)) {
                if (fault.times() > 1) {
                    ordered.set(i, fault.once());
                } else {
                    ordered.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    List<Fault> all() {
        return List.copyOf(ordered);
    }

    void clear() {
        ordered.clear();
    }
}
