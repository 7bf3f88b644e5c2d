package io.guichet.application.staff.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.guichet.application.staff.VerifiedIdentity;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Optional;

/** The operator's OpenID provider. It is called outside of transactions. */
public interface IdentityProvider {

    /** Where a browser goes to sign in there; empty if the provider cannot be reached. */
    Optional<URI> signInAt(Challenge challenge);

    /** Trades the code a browser came back with for who it is. */
    Reply redeem(String code, Challenge challenge);

    /**
     * What one sign-in is known by.
     *
     * @param state comes back with the browser
     * @param nonce comes back in the token
     * @param verifier is shown to the provider with the code
     */
    record Challenge(String state, String nonce, String verifier) {

        public Challenge {
            requireNonNull(state, "state");
            requireNonNull(nonce, "nonce");
            requireNonNull(verifier, "verifier");
        }

        /** In the same time wherever the first difference is. */
        public boolean isState(String sent) {
            return MessageDigest.isEqual(state.getBytes(UTF_8), sent.getBytes(UTF_8));
        }

        @Override
        public String toString() {
            return "Challenge[...]";
        }
    }

    /** What became of a code. */
    sealed interface Reply {

        /** Signature, issuer, audience, time and nonce of the token are right. */
        record Known(VerifiedIdentity identity) implements Reply {}

        /** The provider does not take the code: used, expired or another's. */
        record CodeRefused(String why) implements Reply {}

        /** What the provider sent proves nothing. */
        record NotProven(String why) implements Reply {}

        record Unreachable(String why) implements Reply {}
    }
}
