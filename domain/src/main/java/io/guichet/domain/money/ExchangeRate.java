package io.guichet.domain.money;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * How many units of a currency a euro was worth on a day, as the European Central Bank publishes
 * it; at most six decimals.
 */
public record ExchangeRate(Currency currency, LocalDate day, BigDecimal perEuro) {

    public static final Currency EURO = Currency.getInstance("EUR");

    private static final int FINEST = 6;

    /**
     * Checks and normalises.
     *
     * @throws InvalidValueException {@code invalid-exchange-rate}
     */
    public ExchangeRate {
        requireNonNull(currency, "currency");
        requireNonNull(day, "day");
        perEuro = perEuro.stripTrailingZeros();
        if (perEuro.signum() <= 0 || perEuro.scale() > FINEST || currency.equals(EURO)) {
            throw new InvalidValueException("invalid-exchange-rate");
        }
        perEuro = perEuro.scale() < 0 ? perEuro.setScale(0) : perEuro;
    }

    /** What an amount of the currency is in euros, rounded half-up to the cent. */
    public Money inEuros(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new IllegalArgumentException(amount + " is not in " + currency);
        }
        BigDecimal euros =
                amount.toDecimal()
                        .divide(perEuro, EURO.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        return Money.rounded(euros, EURO, RoundingMode.HALF_UP);
    }
}
