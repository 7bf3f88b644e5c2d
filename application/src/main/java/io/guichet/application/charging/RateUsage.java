package io.guichet.application.charging;

/**
 * Charges what was used in months that are over. A month's usage costs the price that holds on its
 * first day, so that no price changes for what was used already. What is reported after its month
 * was charged is collected and charged with the next month, at what it would have cost; so of one
 * plan and label a month is charged once in each month at most.
 */
public interface RateUsage {

    /** How many customers were charged something. */
    int rate();
}
