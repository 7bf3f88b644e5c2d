package io.guichet.domain.tax;

import java.util.Locale;
import java.util.Optional;

/**
 * A VAT identification number in the form of the register: two letters for the state, then 2 to 12
 * letters, digits, {@code +} or {@code *}, no blanks, at least one digit. The form says nothing
 * about whether it exists.
 */
public record VatId(String value) {

    private static final String FORM = "[A-Z]{2}(?=.*\\d)[0-9A-Z+*]{2,12}";

    public VatId {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a VAT id: " + value);
        }
    }

    /**
     * The id somebody wrote with blanks, dots or small letters, a Greek one with {@code GR} for
     * {@code EL}; empty if it cannot be one.
     */
    public static Optional<VatId> of(String written) {
        String value =
                written.replaceAll("[^A-Za-z0-9+*]", "")
                        .toUpperCase(Locale.ROOT)
                        .replaceFirst("^GR", "EL");
        return value.matches(FORM) ? Optional.of(new VatId(value)) : Optional.empty();
    }

    /** The letters the register knows the state by, {@code EL} for Greece. */
    public String prefix() {
        return value.substring(0, 2);
    }

    /** What follows the letters of the state. */
    public String number() {
        return value.substring(2);
    }

    /** The ISO code of the state that gave the id. */
    public String country() {
        return prefix().equals("EL") ? "GR" : prefix();
    }

    @Override
    public String toString() {
        return value;
    }
}
