package io.guichet.domain.identity;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What postal codes look like, by country: France and its territories, the Union and its
 * neighbours, as their posts tell the Universal Postal Union (UPU S42). Those of other countries
 * are not known and may be anything.
 */
final class PostalCodes {

    /** Their codes are shapes of digits, which may be parted by a blank or hyphen. */
    private static final Map<String, String> SHAPES =
            Map.ofEntries(
                    entry("AD", "AD\\d{3}"),
                    entry("AT", "\\d{4}"),
                    entry("BE", "\\d{4}"),
                    entry("BG", "\\d{4}"),
                    entry("BL", "97133"),
                    entry("CH", "\\d{4}"),
                    entry("CY", "\\d{4}"),
                    entry("CZ", "\\d{5}"),
                    entry("DE", "\\d{5}"),
                    entry("DK", "\\d{4}"),
                    entry("EE", "\\d{5}"),
                    entry("ES", "\\d{5}"),
                    entry("FI", "\\d{5}"),
                    entry("FR", "\\d{5}"),
                    entry("GB", "[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}"),
                    entry("GF", "973\\d{2}"),
                    entry("GP", "971\\d{2}"),
                    entry("GR", "\\d{5}"),
                    entry("HR", "\\d{5}"),
                    entry("HU", "\\d{4}"),
                    entry("IE", "[A-Z]\\d[\\dW][A-Z\\d]{4}"),
                    entry("IT", "\\d{5}"),
                    entry("LI", "94\\d{2}"),
                    entry("LT", "\\d{5}"),
                    entry("LU", "\\d{4}"),
                    entry("LV", "\\d{4}"),
                    entry("MC", "980\\d{2}"),
                    entry("MF", "97150"),
                    entry("MQ", "972\\d{2}"),
                    entry("MT", "[A-Z]{3}\\d{4}"),
                    entry("NC", "988\\d{2}"),
                    entry("NL", "\\d{4}[A-Z]{2}"),
                    entry("NO", "\\d{4}"),
                    entry("PF", "987\\d{2}"),
                    entry("PL", "\\d{5}"),
                    entry("PM", "97500"),
                    entry("PT", "\\d{4}(\\d{3})?"),
                    entry("RE", "974\\d{2}"),
                    entry("RO", "\\d{6}"),
                    entry("SE", "\\d{5}"),
                    entry("SI", "\\d{4}"),
                    entry("SK", "\\d{5}"),
                    entry("WF", "986\\d{2}"),
                    entry("YT", "97[68]\\d{2}"));

    /** Where many addresses are written without one. */
    private static final Set<String> DISPENSABLE = Set.of("IE", "MT");

    private PostalCodes() {}

    /** Abroad the letters of the country may stand before it ({@code L-1855}, {@code D-10115}). */
    static boolean isPossible(String country, String written) {
        String shape = SHAPES.get(country);
        if (shape == null || written.isEmpty() && DISPENSABLE.contains(country)) {
            return true;
        }
        String prefix = country.equals("FR") ? "" : "(?:[A-Z]{1,2}-)?";
        String parted = written.toUpperCase(Locale.ROOT).replaceFirst("^" + prefix, "");
        return parted.matches("[A-Z\\d]+(?:[ -][A-Z\\d]+)?")
                && parted.replaceAll("[ -]", "").matches(shape);
    }
}
