package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.ExchangeRate;
import io.guichet.domain.money.Money;

/** What the VAT of a document in another currency is in euros, and by which rate. */
public record VatInEuros(ExchangeRate rate, Money tax) {

    public VatInEuros {
        requireNonNull(rate, "rate");
        if (!tax.currency().equals(ExchangeRate.EURO)) {
            throw new IllegalArgumentException(tax + " is not in euros");
        }
    }

    public static VatInEuros of(Money tax, ExchangeRate rate) {
        return new VatInEuros(rate, rate.inEuros(tax));
    }

    /** Of another tax by the same rate, as a credit note has it. */
    public VatInEuros on(Money otherTax) {
        return of(otherTax, rate);
    }
}
