package io.guichet.application.identity;

import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.util.Optional;

/** Looks a token up by its hash, so that what is stored opens nothing. */
public final class AuthenticateTokenHandler implements AuthenticateToken {

    private final AccessTokens accessTokens;
    private final Profiles profiles;
    private final Transactions transactions;
    private final Clock clock;

    public AuthenticateTokenHandler(
            AccessTokens accessTokens, Profiles profiles, Transactions transactions, Clock clock) {
        this.accessTokens = accessTokens;
        this.profiles = profiles;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> authenticate(String token) {
        return transactions.required(
                () ->
                        accessTokens
                                .ownerOf(Sha256.hex(token), clock.instant())
                                .flatMap(profiles::find)
                                .map(AuthenticateTokenHandler::caller));
    }

    private static Caller caller(Profiles.Profile profile) {
        return new Caller(profile.id(), profile.name(), profile.language(), profile.role());
    }
}
