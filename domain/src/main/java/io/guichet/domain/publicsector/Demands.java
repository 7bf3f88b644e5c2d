package io.guichet.domain.publicsector;

import java.util.Optional;

/**
 * What a public body wants to find on each invoice, as it says on Chorus Pro: the code of a
 * service, the number of an engagement, or {@code either} of them.
 */
public record Demands(boolean serviceCode, boolean engagementNumber, boolean either) {

    /** What is missing; where both are, the number: the code is asked for next. */
    public Optional<Missing> missingIn(Addressing addressing) {
        if (engagementNumber && addressing.engagementNumber().isEmpty()) {
            return Optional.of(Missing.ENGAGEMENT_NUMBER_NEEDED);
        }
        if (serviceCode && addressing.serviceCode().isEmpty()) {
            return Optional.of(Missing.SERVICE_CODE_NEEDED);
        }
        boolean isNeither =
                addressing.engagementNumber().isEmpty() && addressing.serviceCode().isEmpty();
        return either && isNeither
                ? Optional.of(Missing.SERVICE_CODE_OR_ENGAGEMENT_NUMBER_NEEDED)
                : Optional.empty();
    }
}
