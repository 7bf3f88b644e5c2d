package io.guichet.domain.policy;

import io.guichet.domain.shared.InvalidValueException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
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

    /** A value in its one written form, within the limits of a number. */
    String read(String value, Allowed allowed) {
        int from = allowed.from();
        int to = allowed.keptTo();
        return switch (this) {
            case DAYS, HOURS, MONTH -> number(value, from, to);
            case AMOUNT, PERCENT -> decimal(value, from, to);
            case SWITCH -> word(value);
            case DAY_LIST -> dayList(value, from, to);
            case CHOICE -> choice(value, allowed.choices());
        };
    }

    /** In the order in which they were said; {@code none} for no day. */
    private static String dayList(String value, int from, int to) {
        return value.equals("none")
                ? value
                : Arrays.stream(value.split(",", -1))
                        .map(day -> number(day.strip(), from, to))
                        .distinct()
                        .collect(Collectors.joining(","));
    }

    private static String number(String value, int from, int to) {
        if (!value.matches("\\d{1,6}")) {
            throw invalid();
        }
        int number = Integer.parseInt(value);
        requireWithin(BigDecimal.valueOf(number), from, to);
        return Integer.toString(number);
    }

    private static String decimal(String value, int from, int to) {
        if (!value.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw invalid();
        }
        BigDecimal number = new BigDecimal(value);
        requireWithin(number, from, to);
        return number.setScale(2).toPlainString();
    }

    private static String word(String value) {
        if (!value.equals("on") && !value.equals("off")) {
            throw invalid();
        }
        return value;
    }

    private static String choice(String value, List<String> choices) {
        if (!choices.contains(value)) {
            throw invalid();
        }
        return value;
    }

    private static void requireWithin(BigDecimal number, int from, int to) {
        if (number.compareTo(BigDecimal.valueOf(from)) < 0
                || number.compareTo(BigDecimal.valueOf(to)) > 0) {
            throw invalid();
        }
    }

    private static InvalidValueException invalid() {
        return new InvalidValueException("invalid-setting");
    }
}
