package io.guichet.application.provisioning;

/**
 * Sends provisioning events to the addresses that are to be told: each at least once, those of a
 * subject in their order, and what is not taken again and again, ever less often.
 */
public interface DeliverWebhooks {

    /** Answers how many were taken. */
    int deliver();
}
