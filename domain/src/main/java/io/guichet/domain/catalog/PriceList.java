package io.guichet.domain.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The prices of one plan for one period over time; no two hold on the same day. */
public record PriceList(List<PlanPrice> prices) {

    public PriceList {
        prices = prices.stream().sorted(Comparator.comparing(PlanPrice::validFrom)).toList();
    }

    public static PriceList of(Plan plan, BillingPeriod period) {
        return new PriceList(
                plan.prices().stream().filter(price -> price.period().equals(period)).toList());
    }

    /**
     * With a price from a day on, until the next one that is known. The one before ends; one from
     * the same day is replaced.
     */
    public PriceList with(PlanPrice added) {
        LocalDate from = added.validFrom();
        List<PlanPrice> later =
                prices.stream().filter(price -> price.validFrom().isAfter(from)).toList();
        LocalDate until = later.isEmpty() ? LocalDate.MAX : later.getFirst().validFrom();
        List<PlanPrice> all = new ArrayList<>(endingOn(from).prices);
        all.add(between(added, from, until));
        all.addAll(later);
        return new PriceList(all);
    }

    /**
     * With a price from a day on for what is sold then, as long as that is sold at one price; the
     * same where nothing is: what was withdrawn is not put on sale again.
     */
    public PriceList replacing(PlanPrice added) {
        LocalDate from = added.validFrom();
        return soldOn(from).map(sold -> with(added).endingWith(from, sold)).orElse(this);
    }

    public Optional<PlanPrice> soldOn(LocalDate day) {
        return prices.stream().filter(price -> price.holdsOn(day)).findFirst();
    }

    private PriceList endingWith(LocalDate from, PlanPrice sold) {
        return new PriceList(
                prices.stream()
                        .map(
                                price ->
                                        price.validFrom().equals(from)
                                                ? between(price, from, sold.validUntil())
                                                : price)
                        .toList());
    }

    /** Without any price from a day on. */
    public PriceList endingOn(LocalDate day) {
        return new PriceList(
                prices.stream()
                        .filter(price -> price.validFrom().isBefore(day))
                        .map(
                                price ->
                                        price.holdsOn(day)
                                                ? between(price, price.validFrom(), day)
                                                : price)
                        .toList());
    }

    private static PlanPrice between(PlanPrice price, LocalDate from, LocalDate until) {
        return new PlanPrice(
                price.plan(), price.period(), price.amount(), price.basis(), from, until);
    }
}
