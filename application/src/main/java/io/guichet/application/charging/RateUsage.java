package io.guichet.application.charging;

/**
 * Charges what was used in months that are over. A month's usage costs the price that holds on its
 * first day, so that no price changes for what was used already; what is reported late is charged
 * next time, as if it had been there.
 */
public interface RateUsage {

    /** How many customers were charged something. */
    int rate();
}
