package io.guichet.domain.billing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** What one line comes to with a tax that was worked out elsewhere. */
    static Totals of(InvoiceLine line, Money tax) {
        Money net = line.net();
        return new Totals(List.of(new VatSubtotal(line.vat(), net, tax)), net, tax, net.plus(tax));
    }

    /**
     * Whether these have the bases of others and their taxes to less than a unit of the currency: a
     * credit note takes what is left of an invoice's tax, and with it what rounding left before.
     */
    boolean isCloseTo(Totals others) {
        return vat.size() == others.vat.size()
                && IntStream.range(0, vat.size())
                        .allMatch(index -> vat.get(index).isCloseTo(others.vat.get(index)));
    }

    /** The net sum of the lines of one rate and the tax on it. */
    public record VatSubtotal(VatRate rate, Money base, Money tax) {

        static VatSubtotal of(VatRate rate, Money base) {
            return new VatSubtotal(rate, base, rate.on(base));
        }

        private boolean isCloseTo(VatSubtotal other) {
            return rate.equals(other.rate)
                    && base.equals(other.base)
                    && tax.minus(other.tax).toDecimal().abs().compareTo(BigDecimal.ONE) < 0;
        }
    }
}
