package io.guichet.application.billing;

import java.util.List;

/** Recomputes every seal of every series from what is stored. */
public interface VerifySeals {

    List<SeriesReport> verify();

    /**
     * What was found in one series: how many documents hold together, and the first broken link, if
     * any ({@code brokenAt} is empty when the chain is whole). Of {@code erased} of the documents,
     * what is left and their hashes were looked at: the rest the law wants kept no longer.
     */
    record SeriesReport(
            String seller, String kind, long documents, long erased, String brokenAt, String why) {

        public boolean isWhole() {
            return brokenAt.isEmpty();
        }
    }
}
