package io.guichet.rest.access;

import io.guichet.application.identity.AccessToken;
import io.guichet.domain.access.Scope;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Instant;
import java.util.List;

/** A token without its secret; {@code prefix} is how the secret begins. */
public record TokenJson(
        String id,
        String name,
        String prefix,
        List<String> scopes,
        String customer,
        String account,
        List<String> addresses,
        Instant madeAt,
        Instant expiresAt,
        Instant lastUsedAt,
        boolean disabled) {

    static TokenJson from(AccessToken token) {
        TokenRights rights = token.rights();
        return new TokenJson(
                token.id().toString(),
                token.name(),
                token.shownAs(),
                rights.scopes().stream().map(Scope::toString).sorted().toList(),
                rights.customer().map(CustomerNumber::toString).orElse(null),
                rights.account().map(AccountName::value).orElse(null),
                rights.addresses(),
                token.madeAt(),
                token.expiresAt(),
                token.lastUsedAt().orElse(null),
                token.disabled());
    }
}
