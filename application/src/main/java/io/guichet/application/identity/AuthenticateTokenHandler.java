package io.guichet.application.identity;

import io.guichet.application.identity.ActForCustomer.Outcome.Acting;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.AccessTokens.Held;
import io.guichet.application.identity.port.AddressRanges;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.TokenSecret;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks a token up by its hash, so that what is stored opens nothing and no comparison tells by its
 * length how near a guess came. Its last use is written down now and then only: most requests read.
 */
public final class AuthenticateTokenHandler implements AuthenticateToken {

    private static final Duration USE_IS_EXACT_TO = Duration.ofMinutes(10);

    private final AccessTokens accessTokens;
    private final AddressRanges addressRanges;
    private final AddressGate addressGate;
    private final Transactions transactions;
    private final Clock clock;

    public AuthenticateTokenHandler(
            AccessTokens accessTokens,
            AddressRanges addressRanges,
            AddressGate addressGate,
            Transactions transactions,
            Clock clock) {
        this.accessTokens = accessTokens;
        this.addressRanges = addressRanges;
        this.addressGate = addressGate;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome authenticate(Command command) {
        if (TokenSecret.isMistyped(command.token())) {
            return new Outcome.NotValid();
        }
        Instant now = clock.instant();
        return accessTokens
                .find(Sha256.hex(command.token()), command.customer())
                .filter(held -> held.token().holdsAt(now))
                .map(held -> signIn(held, command.address(), now))
                .orElseGet(Outcome.NotValid::new);
    }

    private Outcome signIn(Held held, String address, Instant now) {
        AccessToken token = held.token();
        List<String> allowed = token.rights().addresses();
        if (!allowed.isEmpty() && !addressRanges.contain(allowed, address)) {
            return new Outcome.NotFromHere();
        }
        if (!addressGate.admits(token.owner(), held.rules(), address)) {
            return new Outcome.NotFromHere();
        }
        if (token.lastUsedAt().filter(now.minus(USE_IS_EXACT_TO)::isBefore).isEmpty()) {
            transactions.required(
                    () -> {
                        accessTokens.markUsed(token.id(), now);
                        return null;
                    });
        }
        return new Outcome.SignedIn(
                new Caller(
                        held.owner().id(),
                        held.owner().name(),
                        held.owner().language(),
                        held.owner().role(),
                        held.owner().staffRoles(),
                        Optional.of(token.id()),
                        token.rights()),
                acting(held));
    }

    /** What staff may do for a customer is a matter of its roles, and not of what it was given. */
    private static Optional<Acting> acting(Held held) {
        return held.mandate()
                .filter(mandate -> held.owner().role() != Caller.Role.STAFF)
                .filter(mandate -> held.token().rights().allow(mandate.customer().number()))
                .map(mandate -> new Acting(mandate.customer(), mandate.permissions()));
    }
}
