package io.guichet.application.reform;

import io.guichet.domain.reform.Transmission;

import java.util.UUID;

/** Staff has what the platform refused sent anew, once the reason is gone. */
public interface RetryTransmission {

    Outcome retry(UUID id);

    /** How it can end. */
    sealed interface Outcome {

        record Waiting(Transmission transmission) implements Outcome {}

        /** It was not refused. */
        record NotRejected(Transmission transmission) implements Outcome {}

        record NoSuchTransmission() implements Outcome {}
    }
}
