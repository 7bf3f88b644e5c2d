package io.guichet.application.run.port;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.policy.DunningStep;

import java.time.LocalDate;
import java.util.List;

/**
 * What brings a customer a turn in the run of a day, said so that a store can look for it by its
 * indexes: the end of a service's time, the day it was cancelled to, an invoice that is open. It is
 * worked out from the seller's policies and catalog; whoever has no cause has nothing to be done.
 */
public record Causes(LocalDate day, List<Expiring> expiring, List<Unpaid> unpaid, Credit credit) {

    public Causes {
        requireNonNull(day, "day");
        requireNonNull(credit, "credit");
        expiring = List.copyOf(expiring);
        unpaid = List.copyOf(unpaid);
    }

    /**
     * Services of a plan whose time ends within {@code [from, until]}. {@code step} is the code
     * under which it is noted when it is played, empty for a renewal, which moves the end; a notice
     * comes {@code ahead} days before it, or not at all where that is in the first half of the
     * period, in months of thirty days; otherwise it is zero.
     */
    public record Expiring(
            PlanCode plan, Which which, LocalDate from, LocalDate until, String step, int ahead) {

        public Expiring {
            requireNonNull(plan, "plan");
            requireNonNull(which, "which");
            requireNonNull(from, "from");
            requireNonNull(until, "until");
            requireNonNull(step, "step");
        }
    }

    /**
     * Of services that are held only those that were not cancelled and are not changing, unless it
     * is said.
     */
    public enum Which {
        /** Active and renewed by itself. */
        RENEWED,
        /** Held and renewed by itself, by more than a month. */
        RENEWED_RARELY,
        /** The same where its holder is told of it by law, as consumers are. */
        RENEWED_RARELY_FOR_CONSUMERS,
        /** Suspended and renewed by itself once it is not any more. */
        SUSPENDED,
        /** Held and renewed by hand; also while a change waits, which ends no later. */
        BY_HAND,
        EXPIRED,
        /** Counted from the day it was ended on. */
        TERMINATED
    }

    /**
     * Open invoices issued within {@code [issuedFrom, issuedUntil]} on which a step was not played
     * whose day has come. None of them was due after {@code dueBy}. {@code isDebited}: only of
     * those who have a default mandate and no default card that has not expired.
     */
    public record Unpaid(
            DunningStep step,
            LocalDate issuedFrom,
            LocalDate issuedUntil,
            LocalDate dueBy,
            boolean isDebited) {

        public Unpaid {
            requireNonNull(step, "step");
            requireNonNull(issuedFrom, "issuedFrom");
            requireNonNull(issuedUntil, "issuedUntil");
            requireNonNull(dueBy, "dueBy");
        }

        public Unpaid(
                DunningStep step, LocalDate issuedFrom, LocalDate issuedUntil, LocalDate dueBy) {
            this(step, issuedFrom, issuedUntil, dueBy, false);
        }
    }

    /** Of whose credit open invoices are paid, and whether it may be spent on a part of one. */
    public record Credit(Whose whose, boolean isSpentInPart) {

        public Credit {
            requireNonNull(whose, "whose");
        }
    }

    /** Whose credit is spent by itself. */
    public enum Whose {
        NOBODYS,
        /** Of those who switched it on. */
        CHOOSERS,
        EVERYBODYS
    }
}
