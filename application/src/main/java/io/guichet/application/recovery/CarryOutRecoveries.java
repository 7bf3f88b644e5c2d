package io.guichet.application.recovery;

/** Does what was decided once the time is over in which it could be stopped. */
public interface CarryOutRecoveries {

    /** How many were done or given up. */
    int carryOut();
}
