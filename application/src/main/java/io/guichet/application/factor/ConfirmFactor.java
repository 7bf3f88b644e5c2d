package io.guichet.application.factor;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;

import java.util.Optional;

/**
 * Somebody confirms his second factor where he came in, or on a page for where he came in. Codes
 * are those of his authenticator application or his backup codes.
 */
public interface ConfirmFactor {

    Tried confirm(Command command);

    /** A page's one-time code, told this once; it leads to {@code resume} when it is approved. */
    String challenge(ProfileId profile, Entrance entrance, String resume);

    /** What waits behind a page's code, empty if nothing does any more. */
    Optional<Challenge> waiting(String challenge);

    /** Confirms for whoever waits; nothing waits: {@link Tried.NotEnrolled}. */
    Tried approve(String challenge, String code);

    /** A code somebody typed. */
    record Command(ProfileId profile, Entrance entrance, String code) {

        public Command {
            requireNonNull(profile, "profile");
            requireNonNull(entrance, "entrance");
            requireNonNull(code, "code");
        }

        /** Codes do not stray into logs. */
        @Override
        public String toString() {
            return profile + " by " + entrance;
        }
    }
}
