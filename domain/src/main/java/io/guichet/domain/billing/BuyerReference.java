package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

/**
 * What a customer wants printed on his invoices so that he finds them in his books: the number of
 * his purchase order (EN 16931 BT-13) or a reference of his own (BT-10). One line of 1 to 50
 * characters.
 */
public record BuyerReference(Kind kind, String text) {

    /** Whose number it is. */
    public enum Kind {
        PURCHASE_ORDER,
        INTERNAL_REFERENCE
    }

    public BuyerReference {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
        if (text.isBlank() || !text.equals(text.strip()) || !text.matches("\\P{Cntrl}{1,50}")) {
            throw new IllegalArgumentException("no reference: " + text);
        }
    }

    /**
     * Reads a reference as a person or a program wrote it.
     *
     * @throws InvalidValueException {@code invalid-buyer-reference}
     */
    public static BuyerReference parse(Kind kind, String text) {
        String stripped = text.strip();
        if (!stripped.matches("\\P{Cntrl}{1,50}")) {
            throw new InvalidValueException("invalid-buyer-reference");
        }
        return new BuyerReference(kind, stripped);
    }
}
