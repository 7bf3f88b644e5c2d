package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

/** A document with its seal. */
public record Sealed<T extends Sealable>(T document, Seal seal) {

    public Sealed {
        requireNonNull(document, "document");
        requireNonNull(seal, "seal");
    }

    /** Whether what named a person was erased. */
    public boolean isErased() {
        return seal.isErased();
    }

    /** The same document once {@code left} is all there is of it. */
    public Sealed<T> erasedTo(T left) {
        return new Sealed<>(left, seal.afterErasure(left));
    }
}
