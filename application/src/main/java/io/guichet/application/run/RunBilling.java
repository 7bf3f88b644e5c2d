package io.guichet.application.run;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.SellerCode;

import java.time.Duration;
import java.util.List;

/**
 * The daily run of a seller. It can be begun by several at once, be killed at any line and go on:
 * what was done for a customer is whole or was never begun.
 */
public interface RunBilling {

    /** Begins today's run, or answers the one there is. */
    Started start(SellerCode seller);

    /**
     * Begins today's run for every seller whose policy says daily, from its hour on. One for whom
     * that fails stops no other; it is thrown once all had their turn.
     */
    void begin();

    /** Every run in which it is still somebody's turn. */
    List<RunId> unfinished();

    /** Returns as soon as somebody begins a run or has one go on here, or after so long. */
    void awaitStart(Duration patience) throws InterruptedException;

    /**
     * Works for customers of a run until nobody is left, at most so many. Answers for how many;
     * fewer than asked for means that nobody is left for this caller.
     */
    int work(RunId run, int atMost);

    /** Gives everybody parked another turn. */
    Retried retry(RunId run);

    /** How beginning can end. */
    sealed interface Started {

        record Running(BillingRun run) implements Started {

            public Running {
                requireNonNull(run, "run");
            }
        }

        record NoSuchSeller() implements Started {}
    }

    /** How a retry can end. */
    sealed interface Retried {

        record Again(int customers) implements Retried {}

        record NoSuchRun() implements Retried {}
    }
}
