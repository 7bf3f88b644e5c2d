package io.guichet.application.run;

/** Lets services go on whose suspension for an unpaid bill is over, since it was paid. */
public interface LiftSuspensions {

    /** Answers how many go on. */
    int lift();
}
