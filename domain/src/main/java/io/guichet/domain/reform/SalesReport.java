package io.guichet.domain.reform;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * A report of one period: what was sold to consumers by day (flux 10.3) and to taxable buyers
 * abroad one by one (flux 10.1), or what consumers paid (flux 10.4). {@code isVatOnDebits} says
 * that the seller owes VAT when he invoices; {@code abroad} on which days documents to buyers
 * abroad were issued, which is enough to tell one report from another.
 */
public record SalesReport(
        TransmissionKind kind,
        ReportPeriod period,
        boolean isVatOnDebits,
        List<Day> days,
        List<ForeignDay> abroad) {

    private static final VatRate UNTAXED = new VatRate(VatCategory.O, BigDecimal.ZERO);

    /** What is taxed where, in the codes of flux 10 (G1.68): a host sells services. */
    public enum Category {
        /** Services taxed in France. */
        TPS1,
        /** Not taxed in France, also what is declared through the one stop shop. */
        TNT1
    }

    /** One day and category, by rate; without French VAT there is one rate, zero. */
    public record Day(LocalDate day, Category category, List<Rate> rates) {

        public Day {
            requireNonNull(day, "day");
            requireNonNull(category, "category");
            rates = List.copyOf(rates);
        }

        public Money base() {
            return rates.stream().map(Rate::base).reduce(Money::plus).orElseThrow();
        }

        public Money tax() {
            return rates.stream().map(Rate::tax).reduce(Money::plus).orElseThrow();
        }
    }

    /** What came together at one rate. */
    public record Rate(VatRate rate, Money base, Money tax) {

        private Rate plus(Rate other) {
            return new Rate(rate, base.plus(other.base), tax.plus(other.tax));
        }

        public Money gross() {
            return base.plus(tax);
        }

        private boolean isNothing() {
            return base.isZero() && tax.isZero();
        }
    }

    public SalesReport {
        requireNonNull(kind, "kind");
        requireNonNull(period, "period");
        days = List.copyOf(days);
        abroad = List.copyOf(abroad);
    }

    public boolean isEmpty() {
        return days.isEmpty() && abroad.isEmpty();
    }

    /** A sum with whether it is taxed in France. */
    public record Taxed(SaleSum sum, boolean isInFrance) {

        private Category category() {
            return isInFrance && sum.rate().category() == VatCategory.S
                    ? Category.TPS1
                    : Category.TNT1;
        }

        private Rate rate() {
            return category() == Category.TPS1
                    ? new Rate(sum.rate(), sum.base(), sum.tax())
                    : new Rate(UNTAXED, sum.base(), Money.zero(sum.base().currency()));
        }
    }

    /** The days of sums, in their order; what comes to nothing is left out. */
    public static List<Day> days(List<Taxed> sums) {
        TreeMap<LocalDate, TreeMap<Category, List<Rate>>> days =
                sums.stream()
                        .collect(
                                groupingBy(
                                        taxed -> taxed.sum().day(),
                                        TreeMap::new,
                                        groupingBy(
                                                Taxed::category,
                                                TreeMap::new,
                                                collectingAndThen(toList(), SalesReport::rates))));
        return days.entrySet().stream()
                .flatMap(
                        day ->
                                day.getValue().entrySet().stream()
                                        .map(
                                                part ->
                                                        new Day(
                                                                day.getKey(),
                                                                part.getKey(),
                                                                part.getValue())))
                .filter(day -> !day.rates().isEmpty())
                .toList();
    }

    private static List<Rate> rates(List<Taxed> sums) {
        TreeMap<VatRate, Rate> byRate = new TreeMap<>();
        sums.forEach(taxed -> byRate.merge(taxed.rate().rate(), taxed.rate(), Rate::plus));
        return byRate.values().stream().filter(rate -> !rate.isNothing()).toList();
    }
}
