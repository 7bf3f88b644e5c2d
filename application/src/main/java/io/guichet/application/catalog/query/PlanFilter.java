package io.guichet.application.catalog.query;

import io.guichet.domain.catalog.ChangeTargets;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which plans are wanted: of a family, among some, going with one; each only where it is given. */
public record PlanFilter(
        Optional<PlanFamily> family, Optional<Set<PlanCode>> among, Optional<PlanCode> goingWith) {

    public static final PlanFilter EVERY =
            new PlanFilter(Optional.empty(), Optional.empty(), Optional.empty());

    public static PlanFilter of(PlanFamily family) {
        return new PlanFilter(Optional.of(family), Optional.empty(), Optional.empty());
    }

    public static PlanFilter optionsOf(PlanCode plan) {
        return new PlanFilter(Optional.empty(), Optional.empty(), Optional.of(plan));
    }

    /** What a service of the plan may become, the plan itself included. */
    public static PlanFilter changesOf(Plan plan) {
        return switch (plan.rules().changes()) {
            case ChangeTargets.OfFamily ignored when plan.family().changesFreely() ->
                    of(plan.family());
            case ChangeTargets.OfFamily ignored -> among(Set.of(plan.code()));
            case ChangeTargets.Listed listed ->
                    among(
                            Stream.concat(Stream.of(plan.code()), listed.plans().stream())
                                    .collect(Collectors.toUnmodifiableSet()));
        };
    }

    private static PlanFilter among(Set<PlanCode> codes) {
        return new PlanFilter(Optional.empty(), Optional.of(codes), Optional.empty());
    }

    public boolean lets(Plan plan) {
        return family.map(plan.family()::equals).orElse(true)
                && among.map(codes -> codes.contains(plan.code())).orElse(true)
                && goingWith.map(plan.rules().goesWith()::contains).orElse(true);
    }
}
