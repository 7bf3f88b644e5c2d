package io.guichet.domain.identity;

import io.guichet.domain.shared.InvalidValueException;

import java.util.Locale;

/**
 * The number by which the national register of associations (RNA) knows one: {@code W}, the
 * department and office of its declaration, seven digits (arrêté du 14 octobre 2009).
 */
public record AssociationNumber(String value) {

    public AssociationNumber {
        if (!value.matches("W\\d[\\dA-Z]\\d{7}")) {
            throw new InvalidValueException("invalid-rna");
        }
    }

    /** Reads a number that may be written with blanks or small letters. */
    public static AssociationNumber parse(String written) {
        return new AssociationNumber(Digits.compact(written).toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
