package io.guichet.application.factor.port;

import io.guichet.domain.factor.Passkey;

import java.util.List;
import java.util.Optional;

/**
 * Verifies what browsers answer, after Web Authentication, level 3: that it answers this challenge,
 * on a page of ours, for our domain, by an authenticator that saw that it is its owner. What is no
 * such answer at all is wrong, never a fault.
 */
public interface PasskeyVerifier {

    /** The domain passkeys are made for. */
    String domain();

    /** The key that was made, empty if the answer is not right. */
    Optional<Made> made(String answer, String challenge);

    /** Whether one of these signed. */
    Signature signed(String answer, String challenge, List<Passkey> known);

    /** A new key, as {@link Passkey} keeps it. */
    record Made(
            String credential,
            String publicKey,
            long counter,
            boolean synced,
            List<String> transports) {

        public Made {
            transports = List.copyOf(transports);
        }
    }

    /** What came of a signature. */
    sealed interface Signature {

        /** {@code counter} is what its authenticator counts now. */
        record Right(Passkey by, long counter) implements Signature {}

        /** It is right but for its counter, which is behind: there may be two of it. */
        record Behind(Passkey by) implements Signature {}

        record Wrong() implements Signature {}
    }
}
