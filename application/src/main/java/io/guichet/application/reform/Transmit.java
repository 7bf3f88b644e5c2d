package io.guichet.application.reform;

/** Hands over to the platform what waits, and asks what became of what it has. */
public interface Transmit {

    /** How many it answered about; none where there is no platform. */
    int transmit();
}
