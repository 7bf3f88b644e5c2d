package io.guichet.domain.policy;

import static java.util.stream.Stream.concat;
import static java.util.stream.Stream.of;

import java.util.List;

/**
 * What values a setting can have: a number within limits, both included, or one of the words to
 * choose from. {@code initial} is what holds until a policy says otherwise; up to {@code keptTo} a
 * policy is read: of before, or of another currency.
 */
record Allowed(Unit unit, String initial, int from, int to, int keptTo, List<String> choices) {

    static Allowed days(String initial, int from, int to) {
        return number(Unit.DAYS, initial, from, to);
    }

    static Allowed dayList(String initial, int from, int to) {
        return number(Unit.DAY_LIST, initial, from, to);
    }

    static Allowed hours(String initial, int from, int to) {
        return number(Unit.HOURS, initial, from, to);
    }

    static Allowed month(String initial) {
        return number(Unit.MONTH, initial, 1, 12);
    }

    /** In a currency without cents all that can be written. */
    static Allowed amount(String initial, int from, int to) {
        return number(Unit.AMOUNT, initial, from, to).onceTo(999_999_999);
    }

    static Allowed percent(String initial) {
        return number(Unit.PERCENT, initial, 0, 100);
    }

    static Allowed off() {
        return number(Unit.SWITCH, "off", 0, 0);
    }

    static Allowed on() {
        return number(Unit.SWITCH, "on", 0, 0);
    }

    /** The first word is initial. */
    static Allowed words(String first, String... others) {
        List<String> choices = concat(of(first), of(others)).toList();
        return new Allowed(Unit.CHOICE, first, 0, 0, 0, choices);
    }

    /** Once more was allowed; policies say so. */
    Allowed onceTo(int most) {
        return new Allowed(unit, initial, from, to, most, choices);
    }

    private static Allowed number(Unit unit, String initial, int from, int to) {
        return new Allowed(unit, initial, from, to, to, List.of());
    }
}
