package io.guichet.domain.reform;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.VatRate;
import io.guichet.domain.money.Money;

import java.time.LocalDate;

/**
 * What was invoiced to consumers of a country on a day at one VAT rate, less what was credited; or
 * what of it was received, where {@code base} is the amount without VAT.
 */
public record SaleSum(LocalDate day, String country, VatRate rate, Money base, Money tax) {

    public SaleSum {
        requireNonNull(day, "day");
        requireNonNull(country, "country");
        requireNonNull(rate, "rate");
        requireNonNull(base, "base");
        requireNonNull(tax, "tax");
    }

    public Money gross() {
        return base.plus(tax);
    }
}
