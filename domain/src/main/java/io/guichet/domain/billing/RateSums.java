package io.guichet.domain.billing;

import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.domain.money.Money;

import java.util.Currency;

/**
 * Sums over the lines of one rate: their net, the VAT within those that are priced with VAT, and
 * the net of the others.
 */
record RateSums(Money net, Money within, Money beside) {

    static RateSums none(Currency currency) {
        Money zero = Money.zero(currency);
        return new RateSums(zero, zero, zero);
    }

    RateSums plus(InvoiceLine line) {
        Money vat = line.vatWithin();
        return new RateSums(
                net.plus(line.net()),
                within.plus(vat),
                vat.isZero() ? beside.plus(line.net()) : beside);
    }

    /**
     * Of lines priced with VAT it is what their price has beyond their net; that must stay as close
     * to the VAT on the base as EN 16931 asks for (BR-CO-17).
     */
    VatSubtotal subtotal(VatRate rate) {
        VatSubtotal plain = new VatSubtotal(rate, net, rate.on(net));
        if (within.isZero()) {
            return plain;
        }
        VatSubtotal kept = new VatSubtotal(rate, net, rate.on(beside).plus(within));
        return kept.isCloseTo(plain) ? kept : plain;
    }
}
