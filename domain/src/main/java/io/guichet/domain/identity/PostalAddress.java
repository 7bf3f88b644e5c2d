package io.guichet.domain.identity;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.util.Arrays;
import java.util.Locale;

/**
 * A structured postal address. {@code line2} and {@code postalCode} may be empty; {@code country}
 * is an ISO 3166-1 alpha-2 code.
 */
public record PostalAddress(
        String line1, String line2, String postalCode, String city, String country) {

    public PostalAddress {
        requireNonNull(line1, "line1");
        requireNonNull(line2, "line2");
        requireNonNull(postalCode, "postalCode");
        requireNonNull(city, "city");
        requireNonNull(country, "country");
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("not a country code: " + country);
        }
    }

    /**
     * A country of ISO 3166-1 by its two letters.
     *
     * @throws InvalidValueException {@code invalid-country}
     */
    public static String parseCountry(String written) {
        if (!Arrays.asList(Locale.getISOCountries()).contains(written)) {
            throw new InvalidValueException("invalid-country");
        }
        return written;
    }

    /** Whether its country has postal codes like this one, as far as they are known. */
    public boolean hasPossiblePostalCode() {
        return PostalCodes.isPossible(country, postalCode);
    }
}
