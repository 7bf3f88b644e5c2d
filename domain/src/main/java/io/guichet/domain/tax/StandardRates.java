package io.guichet.domain.tax;

import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The standard VAT rates of one day in percent, by ISO code: of the member states and of the French
 * departments that have one of their own.
 */
public record StandardRates(Map<String, BigDecimal> percents) {

    public StandardRates {
        percents = Map.copyOf(percents);
    }

    /**
     * The rate of a state.
     *
     * @throws IllegalStateException if none is known for the day: charging a guess is worse
     */
    VatRate of(String country) {
        BigDecimal percent = percents.get(country);
        if (percent == null) {
            throw new IllegalStateException("no VAT rate is known for " + country);
        }
        return new VatRate(VatCategory.S, percent);
    }
}
