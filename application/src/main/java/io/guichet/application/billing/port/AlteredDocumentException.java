package io.guichet.application.billing.port;

import static java.util.Objects.requireNonNull;

/**
 * What is stored under a reference is no document any more: somebody changed it behind the
 * program's back in a way that no document can have.
 */
public final class AlteredDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reference;

    public AlteredDocumentException(String reference, Throwable cause) {
        super(reference + " is no document any more", cause);
        this.reference = requireNonNull(reference, "reference");
    }

    public String reference() {
        return reference;
    }
}
