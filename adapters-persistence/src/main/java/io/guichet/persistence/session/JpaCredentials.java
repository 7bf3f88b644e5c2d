package io.guichet.persistence.session;

import io.guichet.application.session.port.Credentials;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.Optional;

/** One row for each profile that has a password. */
public final class JpaCredentials implements Credentials {

    private static final String SAVE =
            """
            insert into guichet.credential (profile, password_hash, changed_at)
            values (:profile, :hash, :at)
            on conflict (profile) do update set password_hash = :hash, changed_at = :at
            """;

    private static final String LOCK =
            "select password_hash from guichet.credential where profile = :profile for update";

    private final EntityManager entityManager;

    public JpaCredentials(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<String> find(ProfileId profile) {
        return Rows.find(entityManager, CredentialRow.class, profile.value())
                .map(CredentialRow::passwordHash);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<String> lock(ProfileId profile) {
        return entityManager
                .createNativeQuery(LOCK, String.class)
                .setParameter("profile", profile.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public void save(ProfileId profile, String passwordHash, Instant at) {
        entityManager
                .createNativeQuery(SAVE)
                .setParameter("profile", profile.value())
                .setParameter("hash", passwordHash)
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public void remove(ProfileId profile) {
        entityManager
                .createQuery("delete from CredentialRow c where c.profile = :profile")
                .setParameter("profile", profile.value())
                .executeUpdate();
    }
}
