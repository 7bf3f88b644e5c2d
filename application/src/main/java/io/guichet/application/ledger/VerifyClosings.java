package io.guichet.application.ledger;

import java.util.List;
import java.util.Set;

/** Recomputes every closing of every seller from the entries and documents that are stored. */
public interface VerifyClosings {

    List<Report> verify();

    /**
     * What was found for one seller: how many closings hold, the first that does not ({@code
     * brokenAt} is empty if all do) and why, and the fingerprints of the keys they are signed with.
     */
    record Report(String seller, long closings, String brokenAt, String why, Set<String> keys) {

        public Report {
            keys = Set.copyOf(keys);
        }

        public boolean isWhole() {
            return brokenAt.isEmpty();
        }
    }
}
