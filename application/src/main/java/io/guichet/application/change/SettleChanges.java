package io.guichet.application.change;

/**
 * Goes on with changes: applies those whose invoice was paid, drops those that were not paid in
 * time or whose service ended, and invoices the periods that changes of an earlier day began.
 */
public interface SettleChanges {

    /** Answers with how many of them something was done. */
    int settle();
}
