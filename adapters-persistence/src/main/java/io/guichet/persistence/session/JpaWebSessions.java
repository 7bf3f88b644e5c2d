package io.guichet.persistence.session;

import io.guichet.application.session.WebSession;
import io.guichet.application.session.port.WebSessions;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Sessions by the hashes of their secrets. */
public final class JpaWebSessions implements WebSessions {

    private static final String REPLACE =
            "update WebSessionRow s set s.secretHash = :hash, s.seenAt = :seenAt,"
                    + " s.endsAt = :endsAt, s.awaitsSecondFactor = :awaits, s.factorAt = :factorAt"
                    + " where s.id = :id";

    private final EntityManager entityManager;

    public JpaWebSessions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(String secretHash, WebSession session) {
        Rows.add(
                entityManager,
                "web session " + session.id(),
                List.of(WebSessionRow.from(secretHash, session)));
    }

    @Override
    public Optional<WebSession> find(String secretHash) {
        return read(entityManager
                        .createQuery(
                                "select s from WebSessionRow s where s.secretHash = :hash",
                                WebSessionRow.class)
                        .setParameter("hash", secretHash))
                .findFirst();
    }

    @Override
    public List<WebSession> of(ProfileId profile, Instant now) {
        return read(entityManager
                        .createQuery(
                                "select s from WebSessionRow s where s.profile = :profile"
                                        + " and s.endsAt > :now and s.seenAt > :idleSince"
                                        + " order by s.seenAt desc, s.id",
                                WebSessionRow.class)
                        .setParameter("profile", profile.value())
                        .setParameter("now", now)
                        .setParameter("idleSince", now.minus(WebSession.IDLE)))
                .toList();
    }

    @Override
    public void markSeen(UUID id, Instant at) {
        entityManager
                .createQuery("update WebSessionRow s set s.seenAt = :at where s.id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public boolean replace(UUID id, String secretHash, WebSession session) {
        return entityManager
                        .createQuery(REPLACE)
                        .setParameter("hash", secretHash)
                        .setParameter("seenAt", session.times().seenAt())
                        .setParameter("endsAt", session.times().endsAt())
                        .setParameter("awaits", session.awaitsSecondFactor())
                        .setParameter("factorAt", session.factorAt().orElse(null))
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean end(UUID id, ProfileId profile) {
        return entityManager
                        .createQuery(
                                "delete from WebSessionRow s"
                                        + " where s.id = :id and s.profile = :profile")
                        .setParameter("id", id)
                        .setParameter("profile", profile.value())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void endAll(ProfileId profile) {
        entityManager
                .createQuery("delete from WebSessionRow s where s.profile = :profile")
                .setParameter("profile", profile.value())
                .executeUpdate();
    }

    @Override
    public int forget(Instant now) {
        return entityManager
                .createQuery(
                        "delete from WebSessionRow s"
                                + " where s.endsAt <= :now or s.seenAt <= :idleSince")
                .setParameter("now", now)
                .setParameter("idleSince", now.minus(WebSession.IDLE))
                .executeUpdate();
    }

    private Stream<WebSession> read(TypedQuery<WebSessionRow> query) {
        return query.getResultList().stream()
                .peek(entityManager::detach)
                .map(WebSessionRow::toSession);
    }
}
