package io.guichet.domain.policy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps that follow when one invoice stays unpaid, with their days. Whoever pays on the due
 * date pays in time: nothing is taken away before that day is over, whatever it is counted from.
 * Only what restricts and suspends does not wait where it is to be {@code isAtOnce}.
 */
public record Timetable(
        List<DunningStep> steps, LocalDate issuedOn, LocalDate dueOn, boolean isAtOnce) {

    private record Dated(DunningStep step, LocalDate on) {

        boolean isTakenAfter(LocalDate day) {
            return step.act().isHard() && on.isAfter(day);
        }
    }

    public Timetable {
        steps = List.copyOf(steps);
    }

    public Timetable(List<DunningStep> steps, LocalDate issuedOn, LocalDate dueOn) {
        this(steps, issuedOn, dueOn, false);
    }

    /**
     * What is to be played up to a day, in the order of the days, the policy's within a day. A step
     * counted from the suspension waits until that was played, and a card is charged once a day,
     * however often the day is played; {@code played} holds the days of what was, by code.
     */
    public List<DunningStep> due(Map<String, LocalDate> played, LocalDate day) {
        return chargedOnceADay(unplayed(played, day), played, day);
    }

    /**
     * What of it does not wait for a charge. What is taken away from whoever has not paid, and all
     * that follows it, waits until each charge of a day before was tried: that no run came on its
     * day, or that nobody answered, costs nobody his services whose card or account was to be
     * charged.
     */
    public List<DunningStep> dueBeforeCharged(Map<String, LocalDate> played, LocalDate day) {
        Optional<LocalDate> charge =
                unplayed(played, day)
                        .filter(dated -> dated.step().act() == Act.CAPTURE)
                        .map(Dated::on)
                        .findFirst();
        return chargedOnceADay(
                unplayed(played, day)
                        .takeWhile(dated -> charge.filter(dated::isTakenAfter).isEmpty()),
                played,
                day);
    }

    private List<DunningStep> chargedOnceADay(
            Stream<Dated> due, Map<String, LocalDate> played, LocalDate day) {
        boolean isCharged = isPlayed(Act.CAPTURE, played, day);
        return due.map(Dated::step)
                .filter(step -> step.act() != Act.CAPTURE || !isCharged)
                .toList();
    }

    private Stream<Dated> unplayed(Map<String, LocalDate> played, LocalDate day) {
        Optional<LocalDate> suspendedOn = suspendedOn(played);
        return steps.stream()
                .filter(step -> !played.containsKey(step.code()))
                .flatMap(step -> dayOf(step, suspendedOn).map(on -> new Dated(step, on)).stream())
                .filter(dated -> !dated.on().isAfter(day))
                .sorted(comparing(Dated::on));
    }

    private boolean isPlayed(Act act, Map<String, LocalDate> played, LocalDate day) {
        return steps.stream()
                .filter(step -> step.act() == act)
                .anyMatch(step -> day.equals(played.get(step.code())));
    }

    /** The day of the first step of a kind that was not played yet, whatever today is. */
    public Optional<LocalDate> next(Act act, Set<String> played) {
        return steps.stream()
                .filter(step -> step.act() == act && !played.contains(step.code()))
                .flatMap(step -> dayOf(step, Optional.empty()).stream())
                .min(LocalDate::compareTo);
    }

    /** The day the services of the invoice were suspended, if they were. */
    public Optional<LocalDate> suspendedOn(Map<String, LocalDate> played) {
        return steps.stream()
                .filter(step -> step.act() == Act.SUSPEND)
                .map(step -> played.get(step.code()))
                .filter(on -> on != null)
                .min(LocalDate::compareTo);
    }

    /**
     * For what begins after the rest was suspended: it is suspended on the day it begins and ends
     * so many days later as the rest does. No two of its steps have one code, nor one of the rest;
     * the first to be played has the plain one.
     */
    public Timetable begunOn(LocalDate day) {
        Stream<DunningStep> suspends =
                steps.stream()
                        .filter(step -> step.act() == Act.SUSPEND)
                        .limit(1)
                        .map(step -> step.from(Anchor.ISSUE, 0));
        Stream<DunningStep> ends =
                steps.stream()
                        .filter(step -> step.act().isEnd())
                        .sorted(comparingInt(DunningStep::days));
        Set<String> taken = steps.stream().map(DunningStep::code).collect(Collectors.toSet());
        List<DunningStep> begun =
                Stream.concat(suspends, ends).map(step -> step.begunOn(day, taken)).toList();
        return new Timetable(begun, day, dueOn, isAtOnce);
    }

    private Optional<LocalDate> dayOf(DunningStep step, Optional<LocalDate> suspendedOn) {
        if (isAtOnce && step.isStop()) {
            return Optional.of(issuedOn);
        }
        Optional<LocalDate> day =
                switch (step.anchor()) {
                    case ISSUE -> Optional.of(issuedOn.plusDays(step.days()));
                    case DUE -> Optional.of(dueOn.plusDays(step.days()));
                    case SUSPENSION -> suspendedOn.map(on -> on.plusDays(step.days()));
                };
        return day.map(on -> lawful(step, on));
    }

    private LocalDate lawful(DunningStep step, LocalDate day) {
        return step.act().isHard() && !day.isAfter(dueOn) ? dueOn.plusDays(1) : day;
    }
}
