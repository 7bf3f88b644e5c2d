package io.guichet.application.ledger;

/** Closes every day, month and year of every seller that is over: the daily work of closing. */
public interface CloseDuePeriods {

    /**
     * Closes what is over, at most some hundred periods of each seller at once, and answers how
     * many. Several at the same time close nothing twice; what one of them loses the race for is
     * left to the next call. One seller for whom it fails keeps no other from it; the first fault
     * is thrown afterwards.
     */
    int close();
}
