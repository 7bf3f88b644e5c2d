package io.guichet.persistence.identity;

import io.guichet.application.identity.AccessToken;
import io.guichet.domain.access.Scope;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Written by {@link JpaAccessTokens} in its own SQL. Lists are kept with blanks between. */
@Entity
@Table(name = "access_token")
class AccessTokenRow {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    private UUID id;
    private UUID profile;
    private String name;

    @Column(name = "shown_as")
    private String shownAs;

    private String scopes;
    private Long customer;
    private String account;
    private String addresses;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "is_disabled")
    private boolean disabled;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected AccessTokenRow() {}

    AccessToken toToken() {
        return new AccessToken(
                id,
                new ProfileId(profile),
                name,
                shownAs,
                new TokenRights(
                        words(scopes).stream().map(Scope::parse).collect(Collectors.toSet()),
                        Optional.ofNullable(customer).map(CustomerNumber::new),
                        Optional.ofNullable(account).map(AccountName::new),
                        words(addresses)),
                madeAt,
                expiresAt,
                disabled,
                Optional.ofNullable(lastUsedAt));
    }

    private static List<String> words(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(" "));
    }
}
