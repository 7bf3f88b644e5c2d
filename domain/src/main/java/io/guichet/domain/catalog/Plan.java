package io.guichet.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something a seller sells, with its dated prices. A plan without a price on a day cannot be bought
 * that day; whoever has it keeps it. {@code specs} are its published properties ({@code disk} ->
 * {@code 50 GB}), in the order in which they are shown.
 */
public record Plan(
        PlanCode code,
        SellerCode seller,
        PlanRules rules,
        Map<Language, String> names,
        Map<String, String> specs,
        List<PlanPrice> prices) {

    public Plan {
        requireNonNull(code, "code");
        requireNonNull(seller, "seller");
        requireNonNull(rules, "rules");
        names = Map.copyOf(names);
        specs = Collections.unmodifiableMap(new LinkedHashMap<>(specs));
        prices = List.copyOf(prices);
        if (!names.keySet().containsAll(List.of(Language.values()))) {
            throw new IllegalArgumentException(code + " is not named in every language");
        }
    }

    public PlanFamily family() {
        return rules.family();
    }

    /** What it asks of whoever buys it for such periods. */
    public Optional<Engagement> engagement(BillingPeriod period) {
        return rules.engagement().filter(asked -> asked.isFor(period));
    }

    /** Whether a service of this plan may become one of the other; of the same it always may. */
    public boolean mayBecome(Plan other) {
        if (other.code.equals(code)) {
            return true;
        }
        return switch (rules.changes()) {
            case ChangeTargets.OfFamily ignored ->
                    family().changesFreely() && other.family() == family();
            case ChangeTargets.Listed listed -> listed.plans().contains(other.code);
        };
    }

    public Plan with(PlanRules others) {
        return new Plan(code, seller, others, names, specs, prices);
    }

    /** With these prices for their period in place of those it has. */
    public Plan with(BillingPeriod period, PriceList changed) {
        List<PlanPrice> all =
                Stream.concat(
                                prices.stream().filter(price -> !price.period().equals(period)),
                                changed.prices().stream())
                        .toList();
        return new Plan(code, seller, rules, names, specs, all);
    }

    /**
     * At what a service that was sold at a price is renewed on a day: at that price, unless a new
     * one has been announced for it since and has begun.
     */
    public PlanPrice renewalPrice(
            PlanPrice sold, Collection<PriceAnnouncement> announced, LocalDate day) {
        return announced.stream()
                .filter(change -> change.plan().equals(code))
                .filter(change -> change.period().equals(sold.period()))
                .filter(change -> !change.from().isAfter(day))
                .filter(change -> sold.validFrom().isBefore(change.from()))
                .max(Comparator.comparing(PriceAnnouncement::from))
                .flatMap(
                        change -> change.unsold().or(() -> priceOn(change.from(), change.period())))
                .orElseGet(() -> lastingPrice(sold, day));
    }

    /**
     * What a service was sold at lasts, but for a surcharge of its first invoices: a price that is
     * none of the list and whose days are over gives way to that of the list on its first day.
     */
    public PlanPrice lastingPrice(PlanPrice sold, LocalDate day) {
        return day.isBefore(sold.validUntil())
                ? sold
                : priceOn(sold.validFrom(), sold.period())
                        .filter(list -> !list.amount().equals(sold.amount()))
                        .orElse(sold);
    }

    /** Whether a price of it that was sold is a surcharged one, which gives way to another. */
    public boolean isSurcharged(PlanPrice sold) {
        return sold.validUntil().isBefore(LocalDate.MAX)
                && !lastingPrice(sold, sold.validUntil()).equals(sold);
    }

    public String name(Language language) {
        return names.get(language);
    }

    /** As a line calls it: with the surcharge, where it was sold at a surcharged price. */
    public String name(Language language, PlanPrice sold) {
        return engagement(sold.period())
                .filter(asked -> isSurcharged(sold))
                .filter(asked -> asked.isWithin(lastingPrice(sold, sold.validUntil()), sold))
                .map(asked -> name(language) + " (" + asked.surchargeIn(language) + ")")
                .orElseGet(() -> name(language));
    }

    public Optional<PlanPrice> priceOn(LocalDate day, BillingPeriod period) {
        return prices.stream()
                .filter(price -> price.period().equals(period) && price.holdsOn(day))
                .findFirst();
    }

    public List<PlanPrice> pricesOn(LocalDate day) {
        return prices.stream().filter(price -> price.holdsOn(day)).toList();
    }
}
