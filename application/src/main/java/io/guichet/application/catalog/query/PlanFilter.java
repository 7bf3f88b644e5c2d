package io.guichet.application.catalog.query;

import io.guichet.domain.catalog.ChangeTargets;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which plans are wanted: of a family, among some, going with one, each only where it is given; and
 * maybe only such as are sold for a period, which a service lasts, and not only once.
 */
public record PlanFilter(
        Optional<PlanFamily> family,
        Optional<Set<PlanCode>> among,
        Optional<PlanCode> goingWith,
        boolean lasting) {

    public static final PlanFilter EVERY =
            new PlanFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);

    public static PlanFilter of(PlanFamily family) {
        return new PlanFilter(Optional.of(family), Optional.empty(), Optional.empty(), false);
    }

    public static PlanFilter optionsOf(PlanCode plan) {
        return new PlanFilter(Optional.empty(), Optional.empty(), Optional.of(plan), false);
    }

    /** What a service of the plan may become, the plan itself included. */
    public static PlanFilter changesOf(Plan plan) {
        return switch (plan.rules().changes()) {
            case ChangeTargets.OfFamily ignored when plan.family().changesFreely() ->
                    new PlanFilter(
                            Optional.of(plan.family()), Optional.empty(), Optional.empty(), true);
            case ChangeTargets.OfFamily ignored -> among(Set.of(plan.code()));
            case ChangeTargets.Listed listed ->
                    among(
                            Stream.concat(Stream.of(plan.code()), listed.plans().stream())
                                    .collect(Collectors.toUnmodifiableSet()));
        };
    }

    private static PlanFilter among(Set<PlanCode> codes) {
        return new PlanFilter(Optional.empty(), Optional.of(codes), Optional.empty(), true);
    }

    /** Whether it is sold on a day, as it is wanted. */
    public boolean lets(Plan plan, LocalDate day) {
        return lets(plan)
                && plan.pricesOn(day).stream()
                        .anyMatch(price -> !lasting || !price.period().isOneOff());
    }

    private boolean lets(Plan plan) {
        return family.map(plan.family()::equals).orElse(true)
                && among.map(codes -> codes.contains(plan.code())).orElse(true)
                && goingWith.map(plan.rules().goesWith()::contains).orElse(true);
    }
}
