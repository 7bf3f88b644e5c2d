package io.guichet.domain.tax;

import java.util.Set;

/**
 * What a country or territory is for the VAT on services of a French seller, by its ISO 3166-1
 * code. Northern Ireland belongs to the Union for goods only (protocol on Ireland and Northern
 * Ireland), so for a service {@code GB} is outside, whatever the prefix of a VAT id.
 */
public enum Territory {
    /** France and Monaco, which is French territory for VAT (directive 2006/112/EC art. 7). */
    FRANCE,
    /** Guadeloupe, Martinique, La Réunion: French VAT at their own rate (CGI art. 294, 296). */
    OVERSEAS_DEPARTMENT,
    /** French, but no VAT applies: Guyane and Mayotte (CGI art. 294, 1) and the collectivities. */
    WITHOUT_VAT,
    /** One of the other twenty-six member states. */
    MEMBER_STATE,
    /** Everywhere else. */
    OUTSIDE_UNION;

    private static final Set<String> FRENCH = Set.of("FR", "MC");
    private static final Set<String> OVERSEAS = Set.of("GP", "MQ", "RE");
    private static final Set<String> FRENCH_WITHOUT_VAT =
            Set.of("GF", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF");
    private static final Set<String> OTHER_MEMBERS =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU",
                    "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    public static Territory of(String country) {
        if (FRENCH.contains(country)) {
            return FRANCE;
        }
        if (OVERSEAS.contains(country)) {
            return OVERSEAS_DEPARTMENT;
        }
        if (FRENCH_WITHOUT_VAT.contains(country)) {
            return WITHOUT_VAT;
        }
        return OTHER_MEMBERS.contains(country) ? MEMBER_STATE : OUTSIDE_UNION;
    }

    /** The ISO codes of the other member states. */
    public static Set<String> otherMembers() {
        return OTHER_MEMBERS;
    }
}
