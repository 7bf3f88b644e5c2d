package io.guichet.application.run.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.policy.Act;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which steps were played on which unpaid invoice. Every adapter passes {@code DunningContract}.
 */
public interface Dunning {

    /** A step that was played in a round; {@code code} is the policy's. */
    record Played(DocumentReference invoice, int round, String code, Act act, LocalDate on) {

        /** Played for the same debt, which now stands on another invoice. */
        public Played on(DocumentReference other) {
            return new Played(other, round, code, act, on);
        }
    }

    /** The steps played on an invoice in all its rounds. */
    List<Played> playedOn(DocumentReference invoice);

    /** The steps played on some invoices. */
    default Map<DocumentReference, List<Played>> playedOn(Collection<DocumentReference> invoices) {
        return invoices.stream().collect(Collectors.toMap(invoice -> invoice, this::playedOn));
    }

    /**
     * Notes a step.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if it was played in that
     *     round already
     */
    void add(Played step);

    /** Notes steps together, as {@link #add} does each. */
    default void addAll(List<Played> steps) {
        steps.forEach(this::add);
    }

    /**
     * For which invoice, open and that far in its present round, a service is suspended: one of
     * which it covers a period that had begun when the step was played, or by which such an invoice
     * was asked for in part.
     */
    Optional<Suspension> suspends(ServiceId service);
}
