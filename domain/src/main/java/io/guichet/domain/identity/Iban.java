package io.guichet.domain.identity;

import io.guichet.domain.shared.InvalidValueException;

import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;

/** The number of a bank account (ISO 13616), whose digits 3 and 4 check the others. */
public record Iban(String value) {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    public Iban {
        if (!value.matches("[A-Z]{2}\\d{2}[0-9A-Z]{11,30}") || !isChecked(value)) {
            throw new InvalidValueException("invalid-iban");
        }
    }

    /** Reads a number that may be written in groups. */
    public static Iban parse(String written) {
        return new Iban(Digits.compact(written).toUpperCase(Locale.ROOT));
    }

    private static boolean isChecked(String iban) {
        String digits =
                (iban.substring(4) + iban.substring(0, 4))
                        .chars()
                        .mapToObj(sign -> Integer.toString(Character.getNumericValue(sign)))
                        .collect(Collectors.joining());
        return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
    }

    @Override
    public String toString() {
        return value;
    }
}
