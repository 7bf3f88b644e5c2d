package io.guichet.application.run.port;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;

import java.time.Instant;
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
     * Adds a run in which it is the turn of every customer of the seller who has a cause.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the seller has one that
     *     day
     */
    void add(BillingRun run, Causes causes);

    /** Runs in which it is still somebody's turn who is not held, the latest first, at most ten. */
    List<RunId> unfinished();

    /**
     * Customers whose turn it is and whom nobody else has claimed, whoever waits longest first;
     * locked until the end.
     */
    List<CustomerNumber> claim(RunId run, int atMost);

    default Optional<CustomerNumber> claim(RunId run) {
        return claim(run, 1).stream().findFirst();
    }

    /** Whether it is this customer's turn and nobody else has claimed him; locked until the end. */
    boolean claim(RunId run, CustomerNumber customer);

    /** The work for those of them is done whose turn it is. */
    void done(RunId run, List<CustomerNumber> customers);

    default void done(RunId run, CustomerNumber customer) {
        done(run, List.of(customer));
    }

    /**
     * His turn, if it is, comes after everybody else's. Answers how often it was put off since he
     * last had a turn for certain: when the run began, or when he was retried.
     */
    int postpone(RunId run, CustomerNumber customer);

    /** His work failed, if it is his turn; he waits until {@link #retryParked}. */
    void park(RunId run, CustomerNumber customer, String error);

    /**
     * The turns of those of them whose turn it is were played, but something is left to be done
     * after them: nobody claims them until then. If they are not done by then, their turns come
     * again.
     */
    void hold(RunId run, List<CustomerNumber> customers, Instant until);

    /** Everybody who is parked has his turn again. Answers how many they are. */
    int retryParked(RunId run);
}
