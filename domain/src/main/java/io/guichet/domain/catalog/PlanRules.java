package io.guichet.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.util.Optional;
import java.util.Set;

/**
 * What kind of thing a plan is and what may be done with it. An option {@code goesWith} some plans
 * and is bought by whoever has or buys one of them; without any it is bought by everybody. What
 * {@code isPaidFirst} is delivered only once it is paid, whatever the seller's policy says of
 * others.
 */
public record PlanRules(
        PlanFamily family,
        ChangeTargets changes,
        Set<PlanCode> goesWith,
        Optional<PriceCap> cap,
        Optional<Metering> metering,
        Optional<Engagement> engagement,
        boolean isPaidFirst) {

    /**
     * @throws InvalidValueException {@code contradicting-plan-rules} when an option's, a charge's
     *     or a meter's rule is given to another family, or paying first to what is charged
     */
    public PlanRules {
        requireNonNull(family, "family");
        requireNonNull(changes, "changes");
        goesWith = Set.copyOf(goesWith);
        if (!goesWith.isEmpty() && family != PlanFamily.OPTION
                || cap.isPresent() && family != PlanFamily.INTERVENTION
                || metering.isPresent() != (family == PlanFamily.USAGE)
                || (engagement.isPresent() || isPaidFirst) && family.isCharged()) {
            throw new InvalidValueException("contradicting-plan-rules");
        }
    }

    /** The rules of a plan about which nothing is said, of any family but metered usage. */
    public static PlanRules of(PlanFamily family) {
        return new PlanRules(
                family,
                new ChangeTargets.OfFamily(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** The rules of metered usage. */
    public static PlanRules metered(Metering metering) {
        return new PlanRules(
                PlanFamily.USAGE,
                new ChangeTargets.OfFamily(),
                Set.of(),
                Optional.empty(),
                Optional.of(metering),
                Optional.empty(),
                false);
    }

    public PlanRules changingTo(Set<PlanCode> plans) {
        return new PlanRules(
                family,
                new ChangeTargets.Listed(plans),
                goesWith,
                cap,
                metering,
                engagement,
                isPaidFirst);
    }

    public PlanRules goingWith(Set<PlanCode> plans) {
        return new PlanRules(family, changes, plans, cap, metering, engagement, isPaidFirst);
    }

    public PlanRules cappedAt(PriceCap most) {
        return new PlanRules(
                family, changes, goesWith, Optional.of(most), metering, engagement, isPaidFirst);
    }

    public PlanRules engaging(Engagement asked) {
        return new PlanRules(
                family, changes, goesWith, cap, metering, Optional.of(asked), isPaidFirst);
    }

    public PlanRules paidFirst() {
        return new PlanRules(family, changes, goesWith, cap, metering, engagement, true);
    }
}
