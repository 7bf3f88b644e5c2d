package io.guichet.persistence.billing;

import io.guichet.application.billing.port.AlteredDocumentException;

import java.util.function.Supplier;

/** Reads rows that were documents when they were stored. */
final class Stored {

    private Stored() {}

    /**
     * A document, unless its own checks refuse what the rows say. Which check it is and how it
     * refuses does not matter: every one of them held on the day of issue.
     */
    static <T> T document(String reference, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException refused) {
            throw new AlteredDocumentException(reference, refused);
        }
    }
}
