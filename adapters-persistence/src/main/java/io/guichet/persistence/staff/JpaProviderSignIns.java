package io.guichet.persistence.staff;

import io.guichet.application.staff.port.ProviderSignIns;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Two small tables without rows of their own: nothing of them is changed. */
public final class JpaProviderSignIns implements ProviderSignIns {

    private final EntityManager entityManager;

    public JpaProviderSignIns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void begin(String stateHash, Instant expiresAt) {
        entityManager
                .createNativeQuery(
                        "insert into guichet.provider_sign_in (state_hash, expires_at)"
                                + " values (:hash, :expires)")
                .setParameter("hash", stateHash)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    @Override
    public boolean take(String stateHash, Instant now) {
        return entityManager
                        .createNativeQuery(
                                "delete from guichet.provider_sign_in"
                                        + " where state_hash = :hash and expires_at > :now")
                        .setParameter("hash", stateHash)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    public int forget(Instant before) {
        return entityManager
                .createNativeQuery(
                        "delete from guichet.provider_sign_in where expires_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    @Override
    public Optional<ProfileId> find(String issuer, String subject) {
        List<?> found =
                entityManager
                        .createNativeQuery(
                                "select profile from guichet.provider_identity"
                                        + " where issuer = :issuer and subject = :subject",
                                UUID.class)
                        .setParameter("issuer", issuer)
                        .setParameter("subject", subject)
                        .getResultList();
        return found.stream().map(UUID.class::cast).map(ProfileId::new).findFirst();
    }

    @Override
    public boolean isLinked(String issuer, ProfileId profile) {
        return !entityManager
                .createNativeQuery(
                        "select 1 from guichet.provider_identity"
                                + " where profile = :profile and issuer = :issuer")
                .setParameter("profile", profile.value())
                .setParameter("issuer", issuer)
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<Link> linksOf(ProfileId profile) {
        List<?> found =
                entityManager
                        .createNativeQuery(
                                "select issuer, subject, linked_at from guichet.provider_identity"
                                        + " where profile = :profile order by linked_at",
                                Tuple.class)
                        .setParameter("profile", profile.value())
                        .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(
                        row ->
                                new Link(
                                        row.get(0, String.class),
                                        row.get(1, String.class),
                                        row.get(2, Instant.class)))
                .toList();
    }

    @Override
    public void link(String issuer, String subject, ProfileId profile, Instant at) {
        Rows.race(
                "identity at " + issuer,
                () ->
                        entityManager
                                .createNativeQuery(
                                        "insert into guichet.provider_identity"
                                                + " (issuer, subject, profile, linked_at)"
                                                + " values (:issuer, :subject, :profile, :at)")
                                .setParameter("issuer", issuer)
                                .setParameter("subject", subject)
                                .setParameter("profile", profile.value())
                                .setParameter("at", at)
                                .executeUpdate());
    }
}
