package io.guichet.domain.tax;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Party;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The decision table of a French seller of hosting, an electronically supplied service, at one
 * moment: the standard rates of that day, and whether he then uses the one stop shop.
 *
 * <pre>
 * buyer                                     pays
 * France, Monaco                            French VAT
 * Guadeloupe, Martinique, La Réunion        their rate
 * other French territories                  none
 * member state, professional, valid id      none, reverse charge
 * member state, anybody else                French VAT; with the one stop shop that of his state
 * elsewhere                                 none, out of scope
 * </pre>
 */
public record VatTable(StandardRates rates, boolean usesOneStopShop, Instant at) {

    private static final VatRate REVERSE_CHARGE = new VatRate(VatCategory.AE, BigDecimal.ZERO);
    private static final VatRate OUT_OF_SCOPE = new VatRate(VatCategory.O, BigDecimal.ZERO);

    public VatTable {
        requireNonNull(rates, "rates");
        requireNonNull(at, "at");
    }

    /** {@code last} is what the register last said of the buyer's id. */
    public VatDecision decide(Party buyer, VatIdAnswer last) {
        BuyerStanding standing = BuyerStanding.of(buyer, last, at);
        String country = buyer.address().country();
        return switch (Territory.of(country)) {
            case FRANCE -> new VatDecision(rates.of("FR"), VatRule.FRENCH_VAT, standing);
            case OVERSEAS_DEPARTMENT ->
                    new VatDecision(rates.of(country), VatRule.OVERSEAS_VAT, standing);
            case WITHOUT_VAT ->
                    new VatDecision(OUT_OF_SCOPE, VatRule.TERRITORY_WITHOUT_VAT, standing);
            case OUTSIDE_UNION -> new VatDecision(OUT_OF_SCOPE, VatRule.OUTSIDE_UNION, standing);
            case MEMBER_STATE -> inAnotherMemberState(country, standing);
        };
    }

    private VatDecision inAnotherMemberState(String country, BuyerStanding standing) {
        if (standing == BuyerStanding.VALID_VAT_ID) {
            return new VatDecision(REVERSE_CHARGE, VatRule.REVERSE_CHARGE, standing);
        }
        return usesOneStopShop
                ? new VatDecision(rates.of(country), VatRule.DESTINATION_VAT, standing)
                : new VatDecision(rates.of("FR"), VatRule.SELLERS_VAT, standing);
    }
}
