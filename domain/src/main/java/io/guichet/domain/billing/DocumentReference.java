package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.util.regex.Pattern;

/**
 * The reference of an issued document, {@code FR00000042}: prefix of the seller, mark of the kind,
 * number in the series. At most 35 characters of letters, digits and {@code + - _ /} (BR-FR-01/02).
 */
public record DocumentReference(String value) implements Comparable<DocumentReference> {

    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9+_/-]{1,35}");

    public DocumentReference {
        requireNonNull(value, "value");
        if (!isReference(value)) {
            throw new IllegalArgumentException("not a document reference: " + value);
        }
    }

    /**
     * Reads a reference as a person or a program wrote it.
     *
     * @throws InvalidValueException {@code invalid-reference}
     */
    public static DocumentReference parse(String text) {
        if (!isReference(text)) {
            throw new InvalidValueException("invalid-reference");
        }
        return new DocumentReference(text);
    }

    public static DocumentReference of(String prefix, DocumentKind kind, long number) {
        return new DocumentReference(prefix + kind.mark() + "%08d".formatted(number));
    }

    private static boolean isReference(String text) {
        return WRITTEN.matcher(text).matches();
    }

    @Override
    public int compareTo(DocumentReference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
