package io.guichet.domain.billing;

import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.domain.money.Money;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lines come to that become more little by little, as {@link Totals#of(List, Currency)} says
 * of all of them: each is looked at once, however often it is asked what they come to.
 */
public final class GrowingTotals {

    private final Map<VatRate, RateSums> sums;
    private final Currency currency;

    private GrowingTotals(Map<VatRate, RateSums> sums, Currency currency) {
        this.sums = sums;
        this.currency = currency;
    }

    public static GrowingTotals of(List<InvoiceLine> lines, Currency currency) {
        return new GrowingTotals(Map.of(), currency).plus(lines);
    }

    /** With these as well. */
    public GrowingTotals plus(List<InvoiceLine> lines) {
        Map<VatRate, RateSums> more = new TreeMap<>(sums);
        for (InvoiceLine line : lines) {
            RateSums before = more.getOrDefault(line.vat(), RateSums.none(currency));
            more.put(line.vat(), before.plus(line));
        }
        return new GrowingTotals(more, currency);
    }

    public Money gross() {
        return sums.entrySet().stream()
                .map(rate -> rate.getValue().subtotal(rate.getKey()))
                .map(VatSubtotal::gross)
                .reduce(Money.zero(currency), Money::plus);
    }
}
