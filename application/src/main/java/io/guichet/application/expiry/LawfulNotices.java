package io.guichet.application.expiry;

import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.List;

/**
 * Which notices of a renewal count by law (C. conso. L215-1): those sent three months to one before
 * the last day to refuse it, and those sent as its holder himself chose, later than that, that it
 * renews.
 */
record LawfulNotices(ExpirySteps steps) {

    /** Of the notice to whoever chooses within the last weeks that a service renews. */
    static final String CHOSEN = ServiceExpiry.renewalCode("chosen");

    /** The law's, before the last day to refuse. */
    private static final int EARLIEST_MONTHS = 3;

    /**
     * A notice of an end at most a month before counts as well: that end was moved since, which
     * moves the last day to refuse away from whoever was told, never towards him.
     */
    boolean isTold(Service service, LocalDate renewal) {
        return played(service).stream()
                .filter(step -> isEndOf(step, renewal))
                .anyMatch(LawfulNotices::isInTime);
    }

    List<PlayedStep> played(Service service) {
        return steps.of(List.of(service.id()));
    }

    void add(PlayedStep step) {
        steps.add(step);
    }

    private static boolean isEndOf(PlayedStep step, LocalDate renewal) {
        return !step.expiry().isAfter(renewal) && step.expiry().isAfter(renewal.minusMonths(1));
    }

    private static boolean isInTime(PlayedStep step) {
        LocalDate lastDay = step.expiry().minusDays(1);
        return step.code().equals(CHOSEN)
                || ServiceExpiry.isRenewalCode(step.code())
                        && !step.on().isAfter(lastDay.minusMonths(1))
                        && !step.on().isBefore(lastDay.minusMonths(EARLIEST_MONTHS));
    }
}
