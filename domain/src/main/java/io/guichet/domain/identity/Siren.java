package io.guichet.domain.identity;

import io.guichet.domain.shared.InvalidValueException;

/**
 * The nine digits by which the French register knows a legal person, the last of which checks the
 * others (Luhn; C. com. R123-221).
 */
public record Siren(String value) {

    /** The only one whose establishments are not checked by Luhn but by the sum of their digits. */
    private static final String LA_POSTE = "356000000";

    public Siren {
        if (!value.matches("\\d{9}") || !Digits.passLuhn(value)) {
            throw new InvalidValueException("invalid-siren");
        }
    }

    /** Reads a number that may be written with blanks. */
    public static Siren parse(String written) {
        return new Siren(Digits.compact(written));
    }

    /**
     * The fourteen digits of one of its establishments (SIRET): its own nine and five more.
     *
     * @throws InvalidValueException {@code invalid-siret}
     */
    public String establishment(String written) {
        String siret = Digits.compact(written);
        if (!siret.matches("\\d{14}") || !siret.startsWith(value) || !isChecked(siret)) {
            throw new InvalidValueException("invalid-siret");
        }
        return siret;
    }

    /** The French VAT id that follows from it (CGI art. 286 ter; key of two digits, then these). */
    public String vatId() {
        int key = (12 + 3 * (Integer.parseInt(value) % 97)) % 97;
        return "FR%02d%s".formatted(key, value);
    }

    private boolean isChecked(String siret) {
        return Digits.passLuhn(siret) || value.equals(LA_POSTE) && Digits.sum(siret) % 5 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
