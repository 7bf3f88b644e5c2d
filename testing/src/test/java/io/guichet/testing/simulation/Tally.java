package io.guichet.testing.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** How often each kind of behaviour came to something, so that none stops without a word. */
final class Tally {

    private final Map<String, Integer> times = new TreeMap<>();
    private final LongSupplier changes;

    /** With how much has been changed so far, ever. */
    Tally(LongSupplier changes) {
        this.changes = changes;
    }

    /** Of what it is to be known if it never happens. */
    void expects(String kind) {
        times.putIfAbsent(kind, 0);
    }

    /** Counts it if it changes anything. */
    void during(String kind, Runnable behaviour) {
        long before = changes.getAsLong();
        try {
            behaviour.run();
        } finally {
            if (changes.getAsLong() > before) {
                happened(kind);
            }
        }
    }

    void happened(String kind) {
        times.merge(kind, 1, Integer::sum);
    }

    /** Each kind and how often. */
    Map<String, Integer> times() {
        return times;
    }

    /** What was expected. */
    List<String> never() {
        return times.entrySet().stream()
                .filter(kind -> kind.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
