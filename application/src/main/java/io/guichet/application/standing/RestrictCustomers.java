package io.guichet.application.standing;

/** Tells customers and who provides their services when restricted mode begins and ends. */
public interface RestrictCustomers {

    /** How many are restricted from now on. */
    int begin();

    /** How many are not any more. */
    int end();
}
