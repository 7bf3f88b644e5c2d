package io.guichet.application.expiry.port;

import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Which steps were played around which expiry. Every adapter passes {@code ExpiryStepsContract}.
 */
public interface ExpirySteps {

    /** A step that was played; {@code expiry} is the end of the time it was counted from. */
    record PlayedStep(ServiceId service, LocalDate expiry, String code, LocalDate on) {}

    /** The steps played of some services, whatever their expiry. */
    List<PlayedStep> of(Collection<ServiceId> services);

    /**
     * Notes a step.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if it was played already
     */
    void add(PlayedStep step);

    /** Notes steps together, as {@link #add} does each. */
    default void addAll(List<PlayedStep> steps) {
        steps.forEach(this::add);
    }
}
