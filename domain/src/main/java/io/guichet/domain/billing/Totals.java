package io.guichet.domain.billing;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TEN;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What lines come to: VAT per rate on the sum of the net lines (EN 16931 BG-23), or as it is within
 * the published prices of lines that are priced with VAT, and the sums.
 */
public record Totals(List<VatSubtotal> vat, Money net, Money tax, Money gross) {

    public Totals {
        vat = List.copyOf(vat);
        requireNonNull(net, "net");
        requireNonNull(tax, "tax");
        if (!net.plus(tax).equals(gross)) {
            throw new IllegalArgumentException(net + " and " + tax + " are not " + gross);
        }
    }

    /** A price that was published with VAT is charged to the cent. */
    public static Totals of(List<InvoiceLine> lines, Currency currency) {
        return of(lines, currency, VatSubtotal::of);
    }

    /** VAT on the net sums alone, as documents were issued before published prices were kept. */
    static Totals onNets(List<InvoiceLine> lines, Currency currency) {
        return of(lines, currency, VatSubtotal::onNets);
    }

    private static Totals of(
            List<InvoiceLine> lines,
            Currency currency,
            BiFunction<VatRate, List<InvoiceLine>, VatSubtotal> subtotal) {
        if (lines.isEmpty()) {
            Money zero = Money.zero(currency);
            return new Totals(List.of(), zero, zero, zero);
        }
        Map<VatRate, List<InvoiceLine>> byRate =
                lines.stream().collect(groupingBy(InvoiceLine::vat, TreeMap::new, toList()));
        return of(
                byRate.entrySet().stream()
                        .map(rate -> subtotal.apply(rate.getKey(), rate.getValue()))
                        .toList());
    }

    /** What subtotals come to, one at least. */
    public static Totals of(List<VatSubtotal> subtotals) {
        Money net = subtotals.stream().map(VatSubtotal::base).reduce(Money::plus).orElseThrow();
        Money tax = subtotals.stream().map(VatSubtotal::tax).reduce(Money::plus).orElseThrow();
        return new Totals(subtotals, net, tax, net.plus(tax));
    }

    /** What is left of these without others at some of the same rates. */
    public Totals minus(Totals others) {
        return of(vat.stream().map(whole -> whole.minus(others.vat)).toList());
    }

    /** What one line comes to with a tax that was worked out elsewhere. */
    public static Totals of(InvoiceLine line, Money tax) {
        Money net = line.net();
        return new Totals(List.of(new VatSubtotal(line.vat(), net, tax)), net, tax, net.plus(tax));
    }

    /**
     * Whether these have the bases of others and their taxes to less than a unit of the currency,
     * or ten of one without cents: a credit note takes what is left of an invoice's tax, and with
     * it what rounding left before.
     */
    boolean isCloseTo(Totals others) {
        return vat.size() == others.vat.size()
                && IntStream.range(0, vat.size())
                        .allMatch(index -> vat.get(index).isCloseTo(others.vat.get(index)));
    }

    /** The net sum of the lines of one rate and the tax on it. */
    public record VatSubtotal(VatRate rate, Money base, Money tax) {

        static VatSubtotal onNets(VatRate rate, List<InvoiceLine> lines) {
            Money base = lines.stream().map(InvoiceLine::net).reduce(Money::plus).orElseThrow();
            return new VatSubtotal(rate, base, rate.on(base));
        }

        /** Of lines that are priced with VAT or without. */
        static VatSubtotal of(VatRate rate, List<InvoiceLine> lines) {
            RateSums sums = RateSums.none(lines.getFirst().net().currency());
            for (InvoiceLine line : lines) {
                sums = sums.plus(line);
            }
            return sums.subtotal(rate);
        }

        /** The base with the tax on it. */
        Money gross() {
            return base.plus(tax);
        }

        private VatSubtotal minus(List<VatSubtotal> others) {
            VatSubtotal left = this;
            for (VatSubtotal other : others) {
                if (other.rate.equals(rate)) {
                    left =
                            new VatSubtotal(
                                    rate, left.base.minus(other.base), left.tax.minus(other.tax));
                }
            }
            return left;
        }

        boolean isCloseTo(VatSubtotal other) {
            BigDecimal unit = tax.currency().getDefaultFractionDigits() == 0 ? TEN : ONE;
            return rate.equals(other.rate)
                    && base.equals(other.base)
                    && tax.minus(other.tax).toDecimal().abs().compareTo(unit) < 0;
        }
    }
}
