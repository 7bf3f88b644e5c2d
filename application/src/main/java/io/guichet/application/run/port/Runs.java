package io.guichet.application.run.port;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Runs and whose turn it is. A customer whose turn comes is claimed within the transaction that
 * does his work, so that several nodes share a run and a crash leaves him to the next. Every
 * adapter passes {@code RunsContract}.
 */
public interface Runs {

    Optional<BillingRun> find(RunId id);

    Optional<BillingRun> on(SellerCode seller, LocalDate day);

    /**
     * Adds a run with every customer of the seller who holds a service or owes something.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the seller has one that
     *     day
     */
    void add(BillingRun run);

    /** Runs in which it is still somebody's turn, the latest first, at most ten. */
    List<RunId> unfinished();

    /** A customer whose turn it is and whom nobody else has claimed; locked until the end. */
    Optional<CustomerNumber> claim(RunId run);

    /** His work is done, if it is his turn. */
    void done(RunId run, CustomerNumber customer);

    /** His work failed, if it is his turn; he waits until {@link #retryParked}. */
    void park(RunId run, CustomerNumber customer, String error);

    /** Everybody who is parked has his turn again. Answers how many they are. */
    int retryParked(RunId run);
}
