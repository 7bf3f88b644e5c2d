package io.guichet.domain.charging;

import io.guichet.domain.catalog.PriceCap;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.charging.ChargeLine.UnitPrice;
import io.guichet.domain.identity.Language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what is charged at once below the caps of its plans: what a group of plans costs beyond its
 * cap is taken off again on a line of its own. Where plans of a group differ, the lowest cap holds.
 */
public final class Capping {

    private Capping() {}

    public static List<ChargeLine> cap(List<Capped> wanted, Language language) {
        Map<Group, List<Capped>> groups = new LinkedHashMap<>();
        List<ChargeLine> lines = new ArrayList<>();
        for (Capped line : wanted) {
            lines.add(line.line());
            line.cap()
                    .map(cap -> new Group(cap.group(), line.line().price().basis()))
                    .ifPresent(
                            group ->
                                    groups.computeIfAbsent(group, none -> new ArrayList<>())
                                            .add(line));
        }
        groups.values().forEach(group -> excess(group, language).ifPresent(lines::add));
        return lines;
    }

    private static Optional<ChargeLine> excess(List<Capped> group, Language language) {
        PriceCap cap =
                group.stream()
                        .flatMap(line -> line.cap().stream())
                        .min((one, other) -> one.amount().compareTo(other.amount()))
                        .orElseThrow();
        BigDecimal sum =
                group.stream()
                        .map(line -> line.line().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal excess = sum.subtract(cap.amount().toDecimal());
        if (excess.signum() <= 0) {
            return Optional.empty();
        }
        ChargeLine first = group.getFirst().line();
        UnitPrice price = new UnitPrice(excess, first.price().currency(), first.price().basis());
        return Optional.of(
                new ChargeLine(
                        first.plan(),
                        words(cap, first.price().basis(), language),
                        first.label(),
                        first.days(),
                        BigDecimal.ONE.negate(),
                        price));
    }

    private static String words(PriceCap cap, TaxBasis basis, Language language) {
        boolean net = basis == TaxBasis.NET;
        String amount = cap.amount().toDecimal().toPlainString();
        String currency = cap.amount().currency().getCurrencyCode();
        return switch (language) {
            case FR ->
                    "Plafonnement à %s %s %s"
                            .formatted(amount.replace('.', ','), currency, net ? "HT" : "TTC");
            case EN ->
                    "Capped at %s %s %s"
                            .formatted(currency, amount, net ? "without VAT" : "with VAT");
        };
    }

    /** A line and the cap of its plan. */
    public record Capped(ChargeLine line, Optional<PriceCap> cap) {}

    private record Group(String name, TaxBasis basis) {}
}
