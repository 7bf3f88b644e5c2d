package io.guichet.persistence.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** Written by {@link JpaAccessTokens} in its own SQL. */
@Entity
@Table(name = "access_token")
class AccessTokenRow {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    private UUID profile;
    private String name;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected AccessTokenRow() {}
}
