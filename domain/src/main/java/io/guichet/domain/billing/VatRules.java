package io.guichet.domain.billing;

import io.guichet.domain.identity.Party;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Which VAT a French seller of hosting, an electronically supplied service, charges to whom. French
 * customers pay the French rate; professionals of another member state with a VAT id account for it
 * themselves (reverse charge, directive 2006/112/EC art. 196); consumers of another member state
 * pay the French rate while the seller stays below 10,000 EUR a year (art. 59c); whoever is
 * established outside the Union is out of scope (art. 44, 59).
 */
public final class VatRules {

    private static final VatRate FRENCH_STANDARD = VatRate.standard("20");
    private static final VatRate FRENCH_OVERSEAS = VatRate.standard("8.5");
    private static final VatRate REVERSE_CHARGE = new VatRate(VatCategory.AE, BigDecimal.ZERO);
    private static final VatRate OUT_OF_SCOPE = new VatRate(VatCategory.O, BigDecimal.ZERO);

    /** Guadeloupe, Martinique and La Réunion (CGI art. 294, 296). */
    private static final Set<String> OVERSEAS = Set.of("GP", "MQ", "RE");

    private static final Set<String> UNION =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE",
                    "SI", "SK");

    private VatRules() {}

    public static VatRate rateFor(Party customer) {
        String country = customer.address().country();
        if (OVERSEAS.contains(country)) {
            return FRENCH_OVERSEAS;
        }
        if (!UNION.contains(country)) {
            return OUT_OF_SCOPE;
        }
        if (isFrench(country) || !customer.kind().isProfessional() || customer.vatId().isEmpty()) {
            return FRENCH_STANDARD;
        }
        return REVERSE_CHARGE;
    }

    /** Monaco is French territory for VAT (directive 2006/112/EC art. 7). */
    private static boolean isFrench(String country) {
        return country.equals("FR") || country.equals("MC");
    }
}
