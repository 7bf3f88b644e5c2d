package io.guichet.application.provisioning.port;

import static java.util.Objects.requireNonNull;

import io.guichet.application.provisioning.NumberedEvent;

import java.net.URI;
import java.time.Instant;

/** Tells an address of an event. Never throws because of what is at the other end. */
public interface WebhookSender {

    /** Whether it may be told anything at all, by what its name leads to now. */
    boolean isAllowed(URI url);

    /** Sends it signed with a key. */
    Answer send(URI url, byte[] key, NumberedEvent event, Instant now);

    /** What came of it. */
    sealed interface Answer {

        record Taken() implements Answer {}

        /** It wants nothing more. */
        record NoMore() implements Answer {}

        /** To be tried again. */
        record Failed(String reason) implements Answer {

            public Failed {
                requireNonNull(reason, "reason");
            }
        }
    }
}
