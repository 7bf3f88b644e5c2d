package io.guichet.commands;

import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.TokenSecret;
import io.guichet.domain.shared.Sha256;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes tokens for people who have no second factor yet and could make none themselves: the
 * operator's way in. They carry all rights, for a month.
 */
final class FirstTokens {

    private static final Duration LAST_FOR = Duration.ofDays(30);

    private final Profiles profiles;
    private final AccessTokens tokens;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstTokens(Profiles profiles, AccessTokens tokens, Transactions transactions, Clock clock) {
        this.profiles = profiles;
        this.tokens = tokens;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Empty if nobody signs in with this e-mail. */
    Optional<TokenSecret> make(String email, String name) {
        byte[] bits = new byte[TokenSecret.RANDOM_BYTES];
        random.nextBytes(bits);
        TokenSecret secret = TokenSecret.of(bits);
        return transactions.required(
                () ->
                        profiles.findByEmail(email)
                                .map(
                                        owner -> {
                                            store(owner, name, secret);
                                            return secret;
                                        }));
    }

    private void store(Profiles.Profile owner, String name, TokenSecret secret) {
        Instant now = clock.instant();
        AccessToken whole = AccessToken.whole(owner.id(), name, now, now.plus(LAST_FOR));
        tokens.add(
                Sha256.hex(secret.value()),
                new AccessToken(
                        whole.id(),
                        whole.owner(),
                        whole.name(),
                        secret.shown(),
                        whole.rights(),
                        whole.madeAt(),
                        whole.expiresAt(),
                        false,
                        Optional.empty()));
    }
}
