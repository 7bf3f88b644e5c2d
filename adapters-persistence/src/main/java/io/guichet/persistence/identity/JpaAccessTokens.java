package io.guichet.persistence.identity;

import io.guichet.application.identity.port.AccessTokens;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** API tokens by their hashes. */
public final class JpaAccessTokens implements AccessTokens {

    private final EntityManager entityManager;

    public JpaAccessTokens(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<ProfileId> ownerOf(String tokenHash, Instant now) {
        return entityManager
                .createQuery(
                        "select t.profile from AccessTokenRow t"
                                + " where t.tokenHash = :hash and t.expiresAt > :now",
                        UUID.class)
                .setParameter("hash", tokenHash)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(ProfileId::new)
                .findFirst();
    }

    @Override
    public void add(String tokenHash, ProfileId owner, String name, Instant expiresAt) {
        entityManager
                .createNativeQuery(
                        "insert into guichet.access_token (token_hash, profile, name, expires_at)"
                                + " values (:hash, :profile, :name, :expiresAt)"
                                + " on conflict do nothing")
                .setParameter("hash", tokenHash)
                .setParameter("profile", owner.value())
                .setParameter("name", name)
                .setParameter("expiresAt", expiresAt)
                .executeUpdate();
    }
}
