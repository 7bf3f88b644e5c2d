package io.guichet.domain.money;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An exact amount, counted in the smallest unit of its currency: EUR 12.34 is 1234 cents.
 *
 * <p>Adding and subtracting never round and never overflow silently. A rate or a share is worked
 * out as a {@link BigDecimal} and becomes money once, where the rounding mode is written down.
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})?");

    /** More digits than are read at all, and an amount all the same. */
    private static final Pattern LONG_DECIMAL = Pattern.compile("-?\\d{16,}(\\.\\d{1,4})?");

    private static final BigDecimal MOST = BigDecimal.valueOf(99_999_999_999L);

    public Money {
        requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit");
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public static Money euros(String amount) {
        return parse(amount, "EUR");
    }

    /**
     * Reads a plain decimal such as {@code 12.34}.
     *
     * @throws InvalidValueException {@code invalid-amount} when it is no decimal or finer than the
     *     currency's minor unit, {@code unknown-currency} when there is no such currency
     */
    public static Money parse(String amount, String currencyCode) {
        Currency currency = currencyOf(currencyCode);
        if (!DECIMAL.matcher(amount).matches()) {
            throw new InvalidValueException("invalid-amount");
        }
        BigDecimal value = new BigDecimal(amount).stripTrailingZeros();
        if (value.scale() > currency.getDefaultFractionDigits()) {
            throw new InvalidValueException("invalid-amount");
        }
        return rounded(value, currency, RoundingMode.UNNECESSARY);
    }

    /**
     * Reads what somebody says is paid, given back, asked for or charged: eleven digits at most
     * with those of the minor unit, 999,999,999.99 in euros, which is what a bank's file holds.
     *
     * @throws InvalidValueException as of {@link #parse}, and {@code amount-too-large}
     */
    public static Money stated(String amount, String currencyCode) {
        if (LONG_DECIMAL.matcher(amount).matches()) {
            currencyOf(currencyCode);
            throw new InvalidValueException("amount-too-large");
        }
        Money money = parse(amount, currencyCode);
        requireStatable(money.toDecimal(), money.currency());
        return money;
    }

    /**
     * The same limit for what is worked out of what somebody says.
     *
     * @throws InvalidValueException {@code amount-too-large}
     */
    public static void requireStatable(BigDecimal amount, Currency currency) {
        if (!isStatable(amount, currency)) {
            throw new InvalidValueException("amount-too-large");
        }
    }

    /** Whether somebody may say it. */
    public static boolean isStatable(BigDecimal amount, Currency currency) {
        return amount.abs().movePointRight(currency.getDefaultFractionDigits()).compareTo(MOST)
                <= 0;
    }

    public static Money rounded(BigDecimal amount, Currency currency, RoundingMode mode) {
        BigDecimal scaled = amount.setScale(currency.getDefaultFractionDigits(), mode);
        return new Money(scaled.unscaledValue().longValueExact(), currency);
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    public Money minus(Money other) {
        return plus(other.negated());
    }

    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    /**
     * This amount as a decimal with exactly the currency's digits, {@code 12.30} for 1230 cents.
     */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minorUnits, other.minorUnits);
    }

    @Override
    public String toString() {
        return currency + " " + toDecimal().toPlainString();
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + this + " and " + other);
        }
    }

    private static Currency currencyOf(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .filter(known -> known.getDefaultFractionDigits() >= 0)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("unknown-currency"));
    }
}
