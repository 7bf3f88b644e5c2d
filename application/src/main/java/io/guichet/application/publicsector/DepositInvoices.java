package io.guichet.application.publicsector;

/**
 * Deposits what waits on Chorus Pro, each once, and asks how what is there stands. What a public
 * body wants and its customer did not give holds a deposit up, and he is told.
 */
public interface DepositInvoices {

    /** About how many there was an answer; none where there is no account. */
    int deposit();
}
