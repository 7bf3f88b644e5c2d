package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

/** A document with its seal. */
public record Sealed<T extends Sealable>(T document, Seal seal) {

    public Sealed {
        requireNonNull(document, "document");
        requireNonNull(seal, "seal");
    }
}
