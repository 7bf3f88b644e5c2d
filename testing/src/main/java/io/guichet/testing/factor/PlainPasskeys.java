package io.guichet.testing.factor;

import io.guichet.application.factor.PasskeyRequest;
import io.guichet.application.factor.port.PasskeyVerifier;
import io.guichet.domain.factor.Passkey;

import java.util.List;
import java.util.Optional;

/**
 * Passkeys that sign nothing: an answer names the challenge, the key and its counter, which is all
 * that use cases know of them.
 */
public final class PlainPasskeys implements PasskeyVerifier {

    /** What a browser answers once it had this key made. */
    public static String makes(PasskeyRequest request, String credential) {
        return "made " + request.challenge().value() + " " + credential;
    }

    /** What a browser answers once this key signed. */
    public static String signs(PasskeyRequest request, String credential, long counter) {
        return "signed " + request.challenge().value() + " " + credential + " " + counter;
    }

    @Override
    public String domain() {
        return "guichet.example";
    }

    @Override
    public Optional<Made> made(String answer, String challenge) {
        String[] words = answer.split(" ");
        boolean right = words.length == 3 && words[0].equals("made") && words[1].equals(challenge);
        return right
                ? Optional.of(new Made(words[2], "key", 0, true, List.of("internal")))
                : Optional.empty();
    }

    @Override
    public Signature signed(String answer, String challenge, List<Passkey> known) {
        String[] words = answer.split(" ");
        if (words.length != 4 || !words[0].equals("signed") || !words[1].equals(challenge)) {
            return new Signature.Wrong();
        }
        long counter = Long.parseLong(words[3]);
        return known.stream()
                .filter(passkey -> passkey.credential().equals(words[2]))
                .findFirst()
                .<Signature>map(
                        passkey ->
                                counter < passkey.counter()
                                        ? new Signature.Behind(passkey)
                                        : new Signature.Right(passkey, counter))
                .orElseGet(Signature.Wrong::new);
    }
}
