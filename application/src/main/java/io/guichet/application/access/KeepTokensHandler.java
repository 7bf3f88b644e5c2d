package io.guichet.application.access;

import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Anybody may take rights away; giving them back takes as many. */
public final class KeepTokensHandler implements KeepTokens {

    private final AccessTokens accessTokens;
    private final StepUp stepUp;
    private final Transactions transactions;
    private final Clock clock;

    public KeepTokensHandler(
            AccessTokens accessTokens, StepUp stepUp, Transactions transactions, Clock clock) {
        this.accessTokens = accessTokens;
        this.stepUp = stepUp;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<AccessToken> list(ProfileId owner) {
        return transactions.required(() -> accessTokens.of(owner));
    }

    @Override
    public Optional<AccessToken> find(UUID id, ProfileId owner) {
        return transactions.required(() -> accessTokens.find(id, owner));
    }

    @Override
    public Outcome disable(Caller caller, UUID id) {
        return transactions.required(
                () -> {
                    accessTokens.lockAll(caller.profile());
                    return done(accessTokens.disable(id, caller.profile()));
                });
    }

    @Override
    public Outcome enable(Caller caller, Entrance entrance, UUID id) {
        return transactions.required(
                () -> {
                    accessTokens.lockAll(caller.profile());
                    return accessTokens
                            .find(id, caller.profile())
                            .map(token -> enable(caller, entrance, token))
                            .orElse(Outcome.NO_SUCH_TOKEN);
                });
    }

    private Outcome enable(Caller caller, Entrance entrance, AccessToken token) {
        if (!caller.rights().include(token.rights()) || !isHeld(caller)) {
            return Outcome.MORE_THAN_OWN;
        }
        return switch (stepUp.check(caller.profile(), entrance, Need.ALWAYS)) {
            case GO_ON -> done(accessTokens.enable(token.id(), caller.profile()));
            case CONFIRM -> Outcome.NOT_CONFIRMED;
            case ENROL -> Outcome.NOT_ENROLLED;
        };
    }

    /** Whether the token he came by, if he came by one, was not disabled meanwhile. */
    private boolean isHeld(Caller caller) {
        return caller.token().isEmpty()
                || caller.token()
                        .flatMap(id -> accessTokens.find(id, caller.profile()))
                        .filter(token -> token.holdsAt(clock.instant()))
                        .isPresent();
    }

    @Override
    public Outcome remove(Caller caller, UUID id) {
        return transactions.required(
                () -> {
                    accessTokens.lockAll(caller.profile());
                    return done(accessTokens.remove(id, caller.profile()));
                });
    }

    private static Outcome done(boolean found) {
        return found ? Outcome.DONE : Outcome.NO_SUCH_TOKEN;
    }
}
