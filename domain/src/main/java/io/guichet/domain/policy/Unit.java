package io.guichet.domain.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the value of a setting counts. */
public enum Unit {
    /** Whole days. */
    DAYS,
    /** Several numbers of days, {@code 30,7,1}, or {@code none}. */
    DAY_LIST,
    /** Whole hours. */
    HOURS,
    /** A month of the year, 1 to 12. */
    MONTH,
    /** An amount in the seller's currency, {@code 5.00}. */
    AMOUNT,
    /** Percent, {@code 1.50}. */
    PERCENT,
    /** {@code on} or {@code off}. */
    SWITCH,
    /** One of the words that the setting names. */
    CHOICE;

    private static final List<String> SWITCHED = List.of("on", "off");

    /** A value in its one written form, if it is of this unit and within the limits of a number. */
    Optional<String> read(String value, Allowed allowed) {
        int from = allowed.from();
        int to = allowed.keptTo();
        return switch (this) {
            case DAYS, HOURS, MONTH -> number(value, from, to);
            case AMOUNT, PERCENT -> decimal(value, from, to);
            case SWITCH -> word(value, SWITCHED);
            case DAY_LIST -> dayList(value, from, to);
            case CHOICE -> word(value, allowed.choices());
        };
    }

    /** In the order in which they were said; {@code none} for no day. */
    private static Optional<String> dayList(String value, int from, int to) {
        if (value.equals("none")) {
            return Optional.of(value);
        }
        List<Optional<String>> days =
                Arrays.stream(value.split(",", -1))
                        .map(day -> number(day.strip(), from, to))
                        .toList();
        return days.contains(Optional.<String>empty())
                ? Optional.empty()
                : Optional.of(
                        days.stream()
                                .map(Optional::orElseThrow)
                                .distinct()
                                .collect(Collectors.joining(",")));
    }

    private static Optional<String> number(String value, int from, int to) {
        return Optional.of(value)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(number -> isWithin(BigDecimal.valueOf(number), from, to))
                .map(number -> Integer.toString(number));
    }

    private static Optional<String> decimal(String value, int from, int to) {
        return Optional.of(value)
                .filter(text -> text.matches("\\d{1,9}(\\.\\d{1,2})?"))
                .map(BigDecimal::new)
                .filter(number -> isWithin(number, from, to))
                .map(number -> number.setScale(2).toPlainString());
    }

    private static Optional<String> word(String value, List<String> words) {
        return Optional.of(value).filter(words::contains);
    }

    private static boolean isWithin(BigDecimal number, int from, int to) {
        return number.compareTo(BigDecimal.valueOf(from)) >= 0
                && number.compareTo(BigDecimal.valueOf(to)) <= 0;
    }
}
