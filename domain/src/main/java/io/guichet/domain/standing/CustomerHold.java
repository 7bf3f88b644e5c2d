package io.guichet.domain.standing;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.InvalidValueException;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * All that a customer holds is suspended, for a reason that paying does not lift. He can still come
 * in, read, pay and ask for help; he can order nothing.
 *
 * @param note for staff only, one line of at most 150 characters
 * @param by who of the staff decided it; empty where nobody did, but the days of an inactivity
 * @param lifted when and by whom, empty as long as it holds
 */
public record CustomerHold(
        UUID id,
        CustomerNumber customer,
        Reason reason,
        String note,
        Optional<ProfileId> by,
        Instant at,
        Optional<Lift> lifted) {

    /** Why, and what lifts it. */
    public enum Reason {
        /** Something illicit: spam, phishing, counterfeits, attacks. Staff lifts it. */
        CONTENT,
        /** The terms were broken. Staff lifts it. */
        TERMS,
        /** Nobody came in for long. Whoever owns it comes in, and it is lifted. */
        INACTIVITY
    }

    /** {@code by} is staff, or the owner who came in. */
    public record Lift(ProfileId by, Instant at) {

        public Lift {
            requireNonNull(by, "by");
            requireNonNull(at, "at");
        }
    }

    /**
     * @throws InvalidValueException {@code invalid-text}
     */
    public CustomerHold {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(reason, "reason");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(lifted, "lifted");
        if (!note.matches("\\P{Cntrl}{1,150}")) {
            throw new InvalidValueException("invalid-text");
        }
    }

    public CustomerHold lift(ProfileId who, Instant now) {
        return new CustomerHold(
                id, customer, reason, note, by, at, Optional.of(new Lift(who, now)));
    }

    /** What its services say of why they are suspended; the note is not the customer's to read. */
    public String text() {
        return "on hold: " + reason.name().toLowerCase(Locale.ROOT);
    }
}
