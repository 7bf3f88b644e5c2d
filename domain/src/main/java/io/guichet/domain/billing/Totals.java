package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What lines come to: VAT per rate on the sum of the net lines (EN 16931 BG-23), and the sums. */
public record Totals(List<VatSubtotal> vat, Money net, Money tax, Money gross) {

    public Totals {
        vat = List.copyOf(vat);
        requireNonNull(net, "net");
        requireNonNull(tax, "tax");
        if (!net.plus(tax).equals(gross)) {
            throw new IllegalArgumentException(net + " and " + tax + " are not " + gross);
        }
    }

    public static Totals of(List<InvoiceLine> lines, Currency currency) {
        Money zero = Money.zero(currency);
        Map<VatRate, Money> bases =
                lines.stream()
                        .collect(
                                Collectors.toMap(
                                        InvoiceLine::vat,
                                        InvoiceLine::net,
                                        Money::plus,
                                        TreeMap::new));
        List<VatSubtotal> subtotals =
                bases.entrySet().stream()
                        .map(base -> VatSubtotal.of(base.getKey(), base.getValue()))
                        .toList();
        Money net = subtotals.stream().map(VatSubtotal::base).reduce(zero, Money::plus);
        Money tax = subtotals.stream().map(VatSubtotal::tax).reduce(zero, Money::plus);
        return new Totals(subtotals, net, tax, net.plus(tax));
    }

    /** The net sum of the lines of one rate and the tax on it. */
    public record VatSubtotal(VatRate rate, Money base, Money tax) {

        static VatSubtotal of(VatRate rate, Money base) {
            return new VatSubtotal(rate, base, rate.on(base));
        }
    }
}
