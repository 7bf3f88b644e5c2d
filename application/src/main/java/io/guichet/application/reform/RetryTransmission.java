package io.guichet.application.reform;

import io.guichet.domain.reform.Transmission;

import java.util.UUID;

/**
 * Staff has a transmission that is stuck gone on with at once: what was refused or held up is sent
 * anew, once the reason is gone; what waits for its next try is tried, what is perhaps there
 * already looked for first.
 */
public interface RetryTransmission {

    Outcome retry(UUID id);

    /** How it can end. */
    sealed interface Outcome {

        record Due(Transmission transmission) implements Outcome {}

        /** It is on its way, has arrived for good, or is about a document that was erased. */
        record NotStuck(Transmission transmission) implements Outcome {}

        record NoSuchTransmission() implements Outcome {}
    }
}
