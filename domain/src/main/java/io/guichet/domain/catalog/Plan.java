package io.guichet.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something a seller sells, with its dated prices. A plan without a price on a day cannot be bought
 * that day; whoever has it keeps it. {@code specs} are its published properties ({@code disk} ->
 * {@code 50 GB}), in the order in which they are shown.
 */
public record Plan(
        PlanCode code,
        SellerCode seller,
        PlanFamily family,
        Map<Language, String> names,
        Map<String, String> specs,
        List<PlanPrice> prices) {

    public Plan {
        requireNonNull(code, "code");
        requireNonNull(seller, "seller");
        requireNonNull(family, "family");
        names = Map.copyOf(names);
        specs = Collections.unmodifiableMap(new LinkedHashMap<>(specs));
        prices = List.copyOf(prices);
        if (!names.keySet().containsAll(List.of(Language.values()))) {
            throw new IllegalArgumentException(code + " is not named in every language");
        }
    }

    public String name(Language language) {
        return names.get(language);
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
