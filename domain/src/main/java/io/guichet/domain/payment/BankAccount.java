package io.guichet.domain.payment;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An account money can be transferred to: its holder and its IBAN (ISO 13616), without spaces. Of
 * one that had to be forgotten both are empty.
 */
public record BankAccount(String holder, String iban) {

    /** What is left of an account once its customer is forgotten. */
    public static final BankAccount FORGOTTEN = new BankAccount("", "");

    private static final BigInteger CHECK = BigInteger.valueOf(97);
    private static final int LONGEST_HOLDER = 70;

    /**
     * @throws InvalidValueException {@code invalid-account-holder} if it is blank or longer than
     *     SEPA allows, {@code invalid-iban} if its form or its check digits are wrong
     */
    public BankAccount {
        requireNonNull(holder, "holder");
        requireNonNull(iban, "iban");
        if (!holder.isEmpty() || !iban.isEmpty()) {
            requireHolder(holder);
            requireIban(iban);
        }
    }

    /** Reads an IBAN as people write it, in groups and in any case. */
    public static BankAccount parse(String holder, String iban) {
        String name = holder.strip();
        requireHolder(name);
        return new BankAccount(name, iban.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    /** The last four characters, for those who need not know the rest. */
    public String ending() {
        return iban.substring(Math.max(0, iban.length() - 4));
    }

    /** Enough to recognise it: country, check digits and the last four characters. */
    public String masked() {
        return iban.isEmpty() ? "" : iban.substring(0, 4) + " **** " + ending();
    }

    private static void requireHolder(String holder) {
        if (holder.isBlank() || holder.length() > LONGEST_HOLDER) {
            throw new InvalidValueException("invalid-account-holder");
        }
    }

    private static void requireIban(String iban) {
        if (!iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}") || !isChecked(iban)) {
            throw new InvalidValueException("invalid-iban");
        }
    }

    private static boolean isChecked(String iban) {
        String digits =
                (iban.substring(4) + iban.substring(0, 4))
                        .chars()
                        .mapToObj(letter -> String.valueOf(Character.digit(letter, 36)))
                        .collect(Collectors.joining());
        return new BigInteger(digits).mod(CHECK).equals(BigInteger.ONE);
    }
}
