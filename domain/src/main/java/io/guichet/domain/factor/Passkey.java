package io.guichet.domain.factor;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is kept of a passkey (Web Authentication, level 3): nothing of it is secret.
 *
 * @param factor the second factor it belongs to, which has its name
 * @param credential its id, as base64url without padding
 * @param publicKey with its id, laid out as attested credential data, as base64url without padding
 * @param counter what its authenticator counted when it signed last; zero where none counts
 * @param synced whether its owner's other devices may have it as well
 * @param transports how a browser reaches it, in the browser's words
 */
public record Passkey(
        UUID factor,
        ProfileId profile,
        String credential,
        String publicKey,
        long counter,
        boolean synced,
        List<String> transports,
        Optional<Instant> lastUsedAt) {

    /** An id has at most 1023 bytes. */
    public static final int LONGEST_CREDENTIAL = 1364;

    public static final int LONGEST_KEY = 4000;

    private static final int MOST_TRANSPORTS = 8;
    private static final Pattern TRANSPORT = Pattern.compile("[a-z-]{1,20}");

    public Passkey {
        requireNonNull(factor, "factor");
        requireNonNull(profile, "profile");
        requireNonNull(credential, "credential");
        requireNonNull(publicKey, "publicKey");
        requireNonNull(lastUsedAt, "lastUsedAt");
        transports =
                transports.stream()
                        .filter(word -> TRANSPORT.matcher(word).matches())
                        .distinct()
                        .sorted()
                        .limit(MOST_TRANSPORTS)
                        .toList();
    }

    /** Whether it is of a size that is kept: keys and ids come from outside. */
    public boolean isOfSize() {
        return !credential.isEmpty()
                && credential.length() <= LONGEST_CREDENTIAL
                && publicKey.length() <= LONGEST_KEY;
    }

    /** After it signed. */
    public Passkey used(long counted, Instant at) {
        return new Passkey(
                factor,
                profile,
                credential,
                publicKey,
                counted,
                synced,
                transports,
                Optional.of(at));
    }
}
