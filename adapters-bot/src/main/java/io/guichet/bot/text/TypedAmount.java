package io.guichet.bot.text;

import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An amount as a person types it, in either notation: {@code 25}, {@code 25,50}, {@code 25.50},
 * {@code 1 234,50 €}, {@code €1,234.50}. A single mark before three digits could be meant either
 * way ({@code 1,234}), so it is refused instead of guessed.
 */
public final class TypedAmount {

    private static final String SPACES = "[ \u00a0\u202f]";
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?<whole>\\d{1,9}|\\d{1,3}(?:(?<gap>[ ,.'\u2019])\\d{3})"
                            + "(?:\\k<gap>\\d{3}){0,2})(?:(?<mark>[.,])(?<part>\\d{1,2}))?");

    private TypedAmount() {}

    public static Optional<Money> parse(String typed, Currency currency) {
        String figures = withoutCurrency(typed, currency);
        Matcher amount = AMOUNT.matcher(figures);
        if (!amount.matches()) {
            return Optional.empty();
        }
        String gap = amount.group("gap");
        String mark = amount.group("mark");
        boolean markGroups = gap != null && (gap.equals(",") || gap.equals("."));
        if (markGroups && (mark == null || mark.equals(gap))) {
            return Optional.empty();
        }
        String whole = amount.group("whole").replaceAll("\\D", "");
        String part = mark == null ? "0" : amount.group("part");
        BigDecimal value = new BigDecimal(whole + "." + part);
        if (value.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            return Optional.empty();
        }
        return Optional.of(Money.rounded(value, currency, RoundingMode.UNNECESSARY));
    }

    private static String withoutCurrency(String typed, Currency currency) {
        String sign =
                Stream.of(
                                currency.getCurrencyCode(),
                                currency.getSymbol(Locale.FRANCE),
                                currency.getSymbol(Locale.UK),
                                currency.getDisplayName(Locale.FRENCH) + "s",
                                currency.getDisplayName(Locale.FRENCH))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?:", ")"));
        return typed.strip()
                .replaceAll(SPACES + "+", " ")
                .replaceFirst("(?iu)^" + sign + " ?", "")
                .replaceFirst("(?iu) ?" + sign + "$", "");
    }
}
