package io.guichet.application.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.shared.Sha256;

/** A drawn document: its bytes, which nobody changes, and their SHA-256 in lower-case hex. */
public record RenderedDocument(
        DocumentReference reference, DocumentFormat format, String sha256, byte[] content) {

    public RenderedDocument {
        requireNonNull(reference, "reference");
        requireNonNull(format, "format");
        requireNonNull(sha256, "sha256");
        requireNonNull(content, "content");
    }

    public static RenderedDocument of(
            DocumentReference reference, DocumentFormat format, byte[] content) {
        return new RenderedDocument(reference, format, Sha256.hex(content), content);
    }

    public String fileName() {
        return reference.value().replace('/', '-') + "." + format.extension();
    }
}
