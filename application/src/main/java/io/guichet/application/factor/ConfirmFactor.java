package io.guichet.application.factor;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;

import java.util.Optional;

/**
 * Somebody confirms his second factor where he came in, or on a page for where he came in: by a
 * code of his authenticator application, a backup code or a passkey.
 */
public interface ConfirmFactor {

    Tried confirm(Command command);

    /** A page's one-time code, told this once; it leads to {@code resume} when it is approved. */
    String challenge(ProfileId profile, Entrance entrance, String resume);

    /** What waits behind a page's code, empty if nothing does any more. */
    Optional<Challenge> waiting(String challenge);

    /** Confirms for whoever waits; nothing waits: {@link Tried.NotEnrolled}. */
    Tried approve(String challenge, Proof proof);

    /** What his passkeys are asked to sign there; empty if he has none. */
    Optional<PasskeyRequest> askPasskey(ProfileId profile, Entrance entrance);

    /** Whether he has an authenticator application, whose codes can be typed. */
    boolean hasCodes(ProfileId profile);

    /** What somebody shows. */
    record Command(ProfileId profile, Entrance entrance, Proof proof) {

        public Command {
            requireNonNull(profile, "profile");
            requireNonNull(entrance, "entrance");
            requireNonNull(proof, "proof");
        }

        /** With a code he typed. */
        public Command(ProfileId profile, Entrance entrance, String code) {
            this(profile, entrance, new Proof.Code(code));
        }
    }
}
