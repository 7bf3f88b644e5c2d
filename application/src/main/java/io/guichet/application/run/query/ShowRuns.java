package io.guichet.application.run.query;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How runs stand. */
public interface ShowRuns {

    Optional<Progress> progress(RunId run);

    /** A seller's latest runs, at most a hundred, latest first. */
    List<BillingRun> latest(SellerCode seller);

    /** Of a seller's runs those in which turns still wait, and how many. */
    Map<RunId, Long> waiting(SellerCode seller);

    /** Who is parked in a run, at most a hundred, by number. */
    List<Parked> parked(RunId run);

    /** How many customers are parked in the latest runs of all sellers. */
    long parkedNow();

    /**
     * Customers by where they stand; {@code lastAt} is when the last one was done, the start
     * before.
     */
    record Progress(BillingRun run, long done, long left, long parked, Instant lastAt) {

        public boolean isOver() {
            return left == 0;
        }
    }

    /** A customer whose work failed, and the error for the operator. */
    record Parked(CustomerNumber customer, String error) {}
}
