package io.guichet.persistence.factor;

import io.guichet.application.factor.Challenge;
import io.guichet.application.factor.PasskeyChallenge;
import io.guichet.application.factor.PasskeyChallenge.Purpose;
import io.guichet.application.factor.port.StepUps;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Confirmations and challenges; those of old go when new ones come. */
public final class JpaStepUps implements StepUps {

    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private static final String NOTE =
            """
            insert into guichet.factor_confirmation (profile, entrance, confirmed_at)
            values (:profile, :entrance, :at)
            on conflict (profile, entrance) do update set confirmed_at = :at
            """;

    private static final String ADD =
            """
            insert into guichet.factor_challenge (code_hash, profile, entrance, resume, expires_at)
            values (:hash, :profile, :entrance, :resume, :until)
            """;

    private static final String FIND =
            """
            select profile, entrance, resume, expires_at from guichet.factor_challenge
            where code_hash = :hash and expires_at > :now
            """;

    private static final String ASK =
            """
            insert into guichet.passkey_challenge
                (profile, entrance, purpose, factor, challenge, expires_at)
            values (:profile, :entrance, :purpose, cast(:factor as uuid), :challenge, :until)
            on conflict (profile, entrance, purpose)
            do update set factor = excluded.factor, challenge = :challenge, expires_at = :until
            """;

    private static final String TAKE =
            """
            delete from guichet.passkey_challenge
            where profile = :profile and entrance = :entrance and purpose = :purpose
            returning factor, challenge, expires_at
            """;

    private final EntityManager entityManager;

    public JpaStepUps(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void note(ProfileId profile, Entrance entrance, Instant at) {
        sql("delete from guichet.factor_confirmation where confirmed_at < :old")
                .setParameter("old", at.minus(KEPT_FOR))
                .executeUpdate();
        sql(NOTE)
                .setParameter("profile", profile.value())
                .setParameter("entrance", entrance.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public Optional<Instant> confirmedAt(ProfileId profile, Entrance entrance) {
        List<?> found =
                entityManager
                        .createNativeQuery(
                                "select confirmed_at from guichet.factor_confirmation"
                                        + " where profile = :profile and entrance = :entrance",
                                Instant.class)
                        .setParameter("profile", profile.value())
                        .setParameter("entrance", entrance.value())
                        .getResultList();
        return found.stream().map(Instant.class::cast).findFirst();
    }

    @Override
    public void forget(ProfileId profile) {
        for (String table : List.of("factor_confirmation", "passkey_challenge")) {
            sql("delete from guichet." + table + " where profile = :profile")
                    .setParameter("profile", profile.value())
                    .executeUpdate();
        }
    }

    @Override
    public void add(Challenge challenge, String codeHash) {
        sql("delete from guichet.factor_challenge where expires_at < :old")
                .setParameter("old", challenge.expiresAt().minus(KEPT_FOR))
                .executeUpdate();
        sql(ADD).setParameter("hash", codeHash)
                .setParameter("profile", challenge.profile().value())
                .setParameter("entrance", challenge.entrance().value())
                .setParameter("resume", challenge.resume())
                .setParameter("until", challenge.expiresAt())
                .executeUpdate();
    }

    @Override
    public Optional<Challenge> find(String codeHash, Instant now) {
        List<?> rows =
                entityManager
                        .createNativeQuery(FIND, Tuple.class)
                        .setParameter("hash", codeHash)
                        .setParameter("now", now)
                        .getResultList();
        return rows.stream().map(Tuple.class::cast).map(JpaStepUps::read).findFirst();
    }

    private static Challenge read(Tuple row) {
        return new Challenge(
                new ProfileId(row.get("profile", UUID.class)),
                new Entrance(row.get("entrance", String.class)),
                row.get("resume", String.class),
                row.get("expires_at", Instant.class));
    }

    @Override
    public boolean use(String codeHash, Instant now) {
        return sql("delete from guichet.factor_challenge"
                                + " where code_hash = :hash and expires_at > :now")
                        .setParameter("hash", codeHash)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void ask(PasskeyChallenge challenge) {
        sql("delete from guichet.passkey_challenge where expires_at < :old")
                .setParameter("old", challenge.expiresAt().minus(KEPT_FOR))
                .executeUpdate();
        sql(ASK).setParameter("profile", challenge.profile().value())
                .setParameter("entrance", challenge.entrance().value())
                .setParameter("purpose", challenge.purpose().name())
                .setParameter("factor", challenge.factor().map(UUID::toString).orElse(null))
                .setParameter("challenge", challenge.value())
                .setParameter("until", challenge.expiresAt())
                .executeUpdate();
    }

    @Override
    public Optional<PasskeyChallenge> take(
            ProfileId profile, Entrance entrance, Purpose purpose, Instant now) {
        List<?> rows =
                entityManager
                        .createNativeQuery(TAKE, Tuple.class)
                        .setParameter("profile", profile.value())
                        .setParameter("entrance", entrance.value())
                        .setParameter("purpose", purpose.name())
                        .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(
                        row ->
                                new PasskeyChallenge(
                                        profile,
                                        entrance,
                                        purpose,
                                        Optional.ofNullable(row.get("factor", UUID.class)),
                                        row.get("challenge", String.class),
                                        row.get("expires_at", Instant.class)))
                .filter(asked -> now.isBefore(asked.expiresAt()))
                .findFirst();
    }

    private Query sql(String text) {
        return entityManager.createNativeQuery(text);
    }
}
