package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A VAT rate in percent with its category; the rate is zero in every category but S. */
public record VatRate(VatCategory category, BigDecimal percent) implements Comparable<VatRate> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public VatRate {
        requireNonNull(category, "category");
        percent = percent.stripTrailingZeros();
        if (percent.signum() < 0 || (category != VatCategory.S && percent.signum() != 0)) {
            throw new IllegalArgumentException("no rate of " + percent + " in " + category);
        }
    }

    public static VatRate standard(String percent) {
        return new VatRate(VatCategory.S, new BigDecimal(percent));
    }

    /** The tax on a base: worked out on the sum of net lines, rounded half-up once. */
    public Money on(Money base) {
        BigDecimal tax = base.toDecimal().multiply(percent).divide(HUNDRED);
        return Money.rounded(tax, base.currency(), RoundingMode.HALF_UP);
    }

    /** The net unit price within a gross one, with six decimals as EN 16931 prices may have. */
    public BigDecimal netOf(BigDecimal gross) {
        return gross.multiply(HUNDRED).divide(HUNDRED.add(percent), 6, RoundingMode.HALF_UP);
    }

    /** A net price with its VAT, exactly. */
    BigDecimal grossOf(BigDecimal net) {
        return net.multiply(HUNDRED.add(percent)).divide(HUNDRED);
    }

    @Override
    public int compareTo(VatRate other) {
        int byCategory = category.compareTo(other.category);
        return byCategory != 0 ? byCategory : percent.compareTo(other.percent);
    }
}
