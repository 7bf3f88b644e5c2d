package io.guichet.application.ledger;

import java.util.List;

/** Recomputes every sum of the books from the entries and names what differs. Repairs nothing. */
public interface CheckLedger {

    Report check();

    /** {@code differences} is empty when the books are right; at most a hundred are named. */
    record Report(long entries, long customers, List<String> differences) {

        public Report {
            differences = List.copyOf(differences);
        }
    }
}
