package io.guichet.persistence.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/** Written by {@link JpaCredentials} in its own SQL. */
@Entity
@Table(name = "credential")
class CredentialRow {

    @Id private UUID profile;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected CredentialRow() {}

    String passwordHash() {
        return passwordHash;
    }
}
