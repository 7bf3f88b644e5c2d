package io.guichet.domain.reform;

/** How a transmission stands. */
public enum TransmissionState {
    /** The platform does not have it yet. */
    WAITING,
    /** It waits for something that its customer has to give. */
    HELD,
    /**
     * It was being handed over when it was last heard of: whether it arrived has to be found out.
     */
    SENDING,
    /** The platform has it and has not said what it thinks of it. */
    SENT,
    /** The platform has checked it and passes it on. */
    ACCEPTED,
    /** The platform refuses it: a person has to look. */
    REJECTED
}
