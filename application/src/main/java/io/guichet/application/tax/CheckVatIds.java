package io.guichet.application.tax;

/**
 * Asks the register about the VAT ids that are due: those of new customers, those whose last answer
 * grows old, and those it could not answer before. Several nodes may do so at once.
 */
public interface CheckVatIds {

    /** How many it answered; at most fifty at a time. It stops after three without an answer. */
    int check();
}
