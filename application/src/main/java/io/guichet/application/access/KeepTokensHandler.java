package io.guichet.application.access;

import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Anybody may take rights away; giving them back takes as many. */
public final class KeepTokensHandler implements KeepTokens {

    private final AccessTokens accessTokens;
    private final Transactions transactions;

    public KeepTokensHandler(AccessTokens accessTokens, Transactions transactions) {
        this.accessTokens = accessTokens;
        this.transactions = transactions;
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
    public Outcome setDisabled(Caller caller, UUID id, boolean disabled) {
        return transactions.required(
                () ->
                        accessTokens
                                .find(id, caller.profile())
                                .map(token -> setDisabled(caller, token, disabled))
                                .orElse(Outcome.NO_SUCH_TOKEN));
    }

    private Outcome setDisabled(Caller caller, AccessToken token, boolean disabled) {
        if (!disabled && !caller.rights().include(token.rights())) {
            return Outcome.MORE_THAN_OWN;
        }
        return accessTokens.setDisabled(token.id(), caller.profile(), disabled)
                ? Outcome.DONE
                : Outcome.NO_SUCH_TOKEN;
    }

    @Override
    public Outcome remove(Caller caller, UUID id) {
        return transactions.required(
                () ->
                        accessTokens.remove(id, caller.profile())
                                ? Outcome.DONE
                                : Outcome.NO_SUCH_TOKEN);
    }
}
