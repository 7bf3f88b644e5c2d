package io.guichet.domain.billing;

import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An amount with VAT, split by rate, so that it can be reported when it is received (status 212
 * "MEN" of XP Z12-012: per VAT rate the amount and the rate). The split of an invoice is {@link #of
 * its totals}; what a payment settles is {@link #take taken} from what is left of it, so that any
 * sequence of payments, exact to the cent, adds up to the invoice, rate by rate. Rates without an
 * amount have no part; a negative split takes back an earlier one.
 */
public record VatSplit(List<Part> parts) {

    /** The amount at one rate, VAT included, and the VAT within it. */
    public record Part(VatRate rate, Money amount, Money tax) {

        private Part plus(Part other) {
            return new Part(rate, amount.plus(other.amount), tax.plus(other.tax));
        }

        private Part negated() {
            return new Part(rate, amount.negated(), tax.negated());
        }

        private boolean isNothing() {
            return amount.isZero() && tax.isZero();
        }
    }

    public VatSplit {
        parts = List.copyOf(parts);
        if (parts.stream().map(Part::rate).distinct().count() != parts.size()) {
            throw new IllegalArgumentException("a rate comes twice: " + parts);
        }
    }

    /** All of an invoice. */
    public static VatSplit of(Totals totals) {
        return sumOf(
                totals.vat().stream()
                        .map(vat -> new Part(vat.rate(), vat.base().plus(vat.tax()), vat.tax()))
                        .toList());
    }

    /** What parts come to, those of one rate added up. */
    public static VatSplit sumOf(List<Part> parts) {
        Map<VatRate, Part> byRate = new TreeMap<>();
        parts.forEach(part -> byRate.merge(part.rate(), part, Part::plus));
        return new VatSplit(byRate.values().stream().filter(part -> !part.isNothing()).toList());
    }

    public VatSplit plus(VatSplit other) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return sumOf(all);
    }

    public VatSplit minus(VatSplit other) {
        return plus(other.negated());
    }

    public VatSplit negated() {
        return new VatSplit(parts.stream().map(Part::negated).toList());
    }

    public boolean isNothing() {
        return parts.isEmpty();
    }

    /** The amount of all rates together in minor units of the currency they share. */
    public long minorUnits() {
        return parts.stream().mapToLong(part -> part.amount().minorUnits()).sum();
    }

    /**
     * The share of each rate in an amount of at most all of this. Shares are proportional, rounded
     * along their running sum, so that they add up to the amount; taking all that is left leaves
     * nothing.
     *
     * @throws IllegalArgumentException if the amount is more than all of this
     */
    public VatSplit take(Money amount) {
        long whole = minorUnits();
        if (amount.minorUnits() > whole || amount.isNegative()) {
            throw new IllegalArgumentException("cannot take " + amount + " of " + parts);
        }
        List<Part> taken = new ArrayList<>();
        long running = 0;
        long given = 0;
        for (Part part : parts) {
            running += part.amount().minorUnits();
            long until = share(amount.minorUnits(), running, whole);
            taken.add(partOf(part, until - given));
            given = until;
        }
        return sumOf(taken);
    }

    private static Part partOf(Part part, long amount) {
        long tax = share(amount, part.tax().minorUnits(), part.amount().minorUnits());
        return new Part(
                part.rate(),
                new Money(amount, part.amount().currency()),
                new Money(tax, part.amount().currency()));
    }

    /** {@code amount * part / whole}, rounded half-up; 0 of nothing. */
    private static long share(long amount, long part, long whole) {
        if (whole == 0) {
            return 0;
        }
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
