package io.guichet.rest.publicsector;

import io.guichet.domain.reform.Standing;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.util.Locale;

/**
 * How an invoice stands on Chorus Pro. {@code missing} is what holds its deposit up, {@code status}
 * the word of Chorus Pro; both are null where there is none.
 */
public record DepositJson(String state, String missing, String status, Instant changedAt) {

    public static DepositJson from(Transmission deposit) {
        Standing standing = deposit.standing();
        boolean isHeld = standing.state() == TransmissionState.HELD;
        return new DepositJson(
                Words.of(standing.state()),
                isHeld ? standing.reason().toLowerCase(Locale.ROOT) : null,
                standing.status().isEmpty() ? null : standing.status(),
                standing.changedAt());
    }
}
