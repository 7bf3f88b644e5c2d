package io.guichet.domain.catalog;

import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How usage becomes a quantity to charge: in {@code unit}s, of which {@code included} a month are
 * free and {@code per} together cost the price of the plan. With a price of EUR 0.50 per 100 GB,
 * tenths of cents a gigabyte need no money finer than cents.
 */
public record Metering(String unit, BigDecimal per, BigDecimal included) {

    /** As many decimals as the quantity of an invoice line is given. */
    private static final int DECIMALS = 6;

    public Metering {
        if (unit.isBlank()
                || unit.length() > 20
                || unit.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("invalid-unit");
        }
        if (per.signum() <= 0 || included.signum() < 0 || isFine(per) || isFine(included)) {
            throw new InvalidValueException("invalid-quantity-of-units");
        }
        per = plain(per);
        included = plain(included);
    }

    /** How often the price is charged for what was used in a whole month; rounded half-up. */
    public BigDecimal charged(BigDecimal used) {
        return chargedFully(used.subtract(included).max(BigDecimal.ZERO));
    }

    /** The same if nothing was free. */
    public BigDecimal chargedFully(BigDecimal used) {
        return used.divide(per, DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * Whether what was used before may be charged by the other: it is counted alike, and no less of
     * it is free.
     */
    public boolean mayBecome(Metering other) {
        return unit.equals(other.unit)
                && per.equals(other.per)
                && other.included.compareTo(included) >= 0;
    }

    private static boolean isFine(BigDecimal number) {
        return plain(number).scale() > DECIMALS || number.precision() > 15;
    }

    /** One written form per number, so that what is read back equals what was stored. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
