package io.guichet.domain.expiry;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** Something that is to happen on a day around an expiry; {@code code} is unique for the expiry. */
public record ExpiryStep(String code, LocalDate on, What what) {

    public ExpiryStep {
        requireNonNull(code, "code");
        requireNonNull(on, "on");
        requireNonNull(what, "what");
    }

    /** What happens. */
    public enum What {
        /** The customer is told that it expires unless he renews it. */
        EXPIRES_SOON,
        /** The customer is told that it renews by itself. */
        RENEWS_SOON,
        /** It stops, and the customer is told until when he can renew it late. */
        EXPIRE,
        /** The customer is told that it can only be restored. */
        RESTORABLE,
        /** Its data is deleted. */
        DELETE;

        /** Whether of several that are due only the last is worth saying. */
        public boolean isNotice() {
            return this == EXPIRES_SOON || this == RENEWS_SOON || this == RESTORABLE;
        }
    }
}
