package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

/**
 * The reference of an issued document, {@code FR00000042}: prefix of the seller, mark of the kind,
 * number in the series. At most 35 characters of letters, digits and {@code + - _ /} (BR-FR-01/02).
 */
public record DocumentReference(String value) implements Comparable<DocumentReference> {

    private static final int LONGEST = 35;

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

    /** Asked several times for each line of a list, so without a pattern. */
    private static boolean isReference(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isMark(text.charAt(at))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    private static boolean isMark(char mark) {
        return mark >= 'A' && mark <= 'Z'
                || mark >= 'a' && mark <= 'z'
                || mark >= '0' && mark <= '9'
                || "+-_/".indexOf(mark) >= 0;
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
