package io.guichet.domain.policy;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;
import static java.util.function.BinaryOperator.minBy;
import static java.util.stream.Collectors.toMap;

import io.guichet.domain.shared.InvalidValueException;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One step of what follows when an invoice stays unpaid: so many days from a day, negative before
 * it. {@code code} is unique in a policy and names the step in what it leads to.
 */
public record DunningStep(String code, Anchor anchor, int days, Act act) {

    private static final int FURTHEST = 365;
    private static final int LONGEST = 30;

    public DunningStep {
        requireNonNull(anchor, "anchor");
        requireNonNull(act, "act");
        if (!code.matches("[a-z0-9][a-z0-9-]{0,29}")) {
            throw new InvalidValueException("invalid-step-code");
        }
        if (days < -FURTHEST || days > FURTHEST || (anchor != Anchor.DUE && days < 0)) {
            throw new InvalidValueException("invalid-step-day");
        }
        if (act.isEnd() && anchor != Anchor.SUSPENSION) {
            throw new InvalidValueException("invalid-step-anchor");
        }
        if (act == Act.LATE_FEE && (anchor != Anchor.DUE || days < 1)) {
            throw new InvalidValueException("invalid-step-day");
        }
    }

    /** Whether it restricts or suspends, which others follow. */
    public boolean isStop() {
        return act == Act.RESTRICT || act == Act.SUSPEND;
    }

    /** A timetable of which whatever restricts or suspends is played on the day it begins. */
    public static List<DunningStep> suspendingAtOnce(List<DunningStep> steps) {
        return steps.stream().map(DunningStep::suspendingAtOnce).toList();
    }

    private DunningStep suspendingAtOnce() {
        return isStop() ? from(Anchor.ISSUE, 0) : this;
    }

    /**
     * The timetable of whoever is debited: the first capture that is counted from a day comes so
     * many days earlier, on which the debit is announced, but not before the invoice is issued. It
     * is collected when a card would be charged; what is tried again was announced late enough.
     */
    public static List<DunningStep> announcing(List<DunningStep> steps, int notice) {
        Map<Anchor, DunningStep> first =
                steps.stream()
                        .filter(step -> step.act() == Act.CAPTURE)
                        .collect(
                                toMap(
                                        DunningStep::anchor,
                                        step -> step,
                                        minBy(comparingInt(DunningStep::days))));
        return steps.stream()
                .map(step -> first.containsValue(step) ? step.earlier(notice) : step)
                .toList();
    }

    private DunningStep earlier(int by) {
        return from(anchor, Math.max(anchor == Anchor.DUE ? -FURTHEST : 0, days - by));
    }

    DunningStep from(Anchor otherAnchor, int otherDays) {
        return new DunningStep(code, otherAnchor, otherDays, act);
    }

    /**
     * The same act, for what begins on a day; the code says which. A long code is cut to have room
     * for the day, and numbered where what is left of it is taken.
     */
    DunningStep begunOn(LocalDate begin, Set<String> taken) {
        String day = "-" + begin.format(DateTimeFormatter.BASIC_ISO_DATE);
        String other =
                Stream.iterate(1, number -> number + 1)
                        .map(number -> cut(number == 1 ? day : "-" + number + day))
                        .filter(taken::add)
                        .findFirst()
                        .orElseThrow();
        return new DunningStep(other, anchor, days, act);
    }

    private String cut(String ending) {
        return code.substring(0, Math.min(code.length(), LONGEST - ending.length())) + ending;
    }
}
