package io.guichet.domain.debit;

import io.guichet.domain.shared.InvalidValueException;

import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Who may collect direct debits: the SEPA creditor identifier (in France ICS, {@code
 * FRkkZZZnnnnnn}, which the Banque de France gives out). Digits 3 and 4 check the others, but for
 * the business code in places 5 to 7, which a creditor chooses (EPC AT-02).
 */
public record CreditorId(String value) {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /**
     * @throws InvalidValueException {@code invalid-creditor-id} if its form or its check digits are
     *     wrong
     */
    public CreditorId {
        if (!value.matches("[A-Z]{2}\\d{2}[0-9A-Z]{3}[0-9A-Z]{1,28}") || !isChecked(value)) {
            throw new InvalidValueException("invalid-creditor-id");
        }
    }

    /** Reads one that may be written in groups and in any case. */
    public static CreditorId parse(String written) {
        return new CreditorId(written.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    private static boolean isChecked(String value) {
        String digits =
                (value.substring(7) + value.substring(0, 4))
                        .chars()
                        .mapToObj(sign -> Integer.toString(Character.digit(sign, 36)))
                        .collect(Collectors.joining());
        return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
    }

    @Override
    public String toString() {
        return value;
    }
}
