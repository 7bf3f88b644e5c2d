package io.guichet.persistence.factor;

import io.guichet.application.factor.port.SecondFactors;
import io.guichet.domain.factor.Attempts;
import io.guichet.domain.factor.FactorKind;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.Encryption;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Second factors and how codes were met; the secrets are encrypted. */
public final class JpaSecondFactors implements SecondFactors {

    private static final String SAVE =
            """
            update guichet.factor_attempts
            set failures = :failures, locked_until = cast(:until as timestamptz), last_step = :step
            where profile = :profile
            """;

    private static final String ADD =
            """
            insert into guichet.second_factor
                (id, profile, kind, name, secret, added_at, is_confirmed)
            values (:id, :profile, :kind, :name, :secret, :at, :confirmed)
            """;

    private static final String ADD_CODES =
            """
            insert into guichet.backup_code (profile, code_hash)
            select :profile, unnest(cast(:hashes as text[]))
            """;

    private final EntityManager entityManager;
    private final Encryption encryption;

    public JpaSecondFactors(EntityManager entityManager, Encryption encryption) {
        this.entityManager = entityManager;
        this.encryption = encryption;
    }

    @Override
    public Attempts lock(ProfileId profile) {
        sql(
                        "insert into guichet.factor_attempts (profile, failures, last_step)"
                                + " values (:profile, 0, 0) on conflict do nothing",
                        profile)
                .executeUpdate();
        Tuple row =
                rows(
                                "select failures, locked_until, last_step"
                                        + " from guichet.factor_attempts"
                                        + " where profile = :profile for update",
                                profile)
                        .getFirst();
        return new Attempts(
                profile,
                row.get("failures", Integer.class),
                Optional.ofNullable(row.get("locked_until", Instant.class)),
                row.get("last_step", Long.class));
    }

    @Override
    public void save(Attempts attempts) {
        sql(SAVE, attempts.profile())
                .setParameter("failures", attempts.failures())
                .setParameter("until", attempts.lockedUntil().map(Instant::toString).orElse(null))
                .setParameter("step", attempts.lastStep())
                .executeUpdate();
    }

    @Override
    public List<SecondFactor> of(ProfileId profile) {
        return rows(
                        "select id, kind, name, secret, added_at, is_confirmed"
                                + " from guichet.second_factor where profile = :profile"
                                + " order by added_at, id",
                        profile)
                .stream()
                .map(row -> read(profile, row))
                .toList();
    }

    private SecondFactor read(ProfileId profile, Tuple row) {
        return new SecondFactor(
                row.get("id", UUID.class),
                profile,
                FactorKind.valueOf(row.get("kind", String.class)),
                row.get("name", String.class),
                encryption.decrypt(row.get("secret", String.class)),
                row.get("added_at", Instant.class),
                row.get("is_confirmed", Boolean.class));
    }

    @Override
    public boolean isEnrolled(ProfileId profile) {
        return !rows(
                        "select 1 from guichet.second_factor"
                                + " where profile = :profile and is_confirmed limit 1",
                        profile)
                .isEmpty();
    }

    @Override
    public void add(SecondFactor factor) {
        sql(ADD, factor.profile())
                .setParameter("id", factor.id())
                .setParameter("kind", factor.kind().name())
                .setParameter("name", factor.name())
                .setParameter("secret", encryption.encrypt(factor.secret()))
                .setParameter("at", factor.addedAt())
                .setParameter("confirmed", factor.confirmed())
                .executeUpdate();
    }

    @Override
    public void confirm(UUID id, ProfileId profile) {
        sql(
                        "update guichet.second_factor set is_confirmed = true"
                                + " where id = :id and profile = :profile",
                        profile)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public boolean remove(UUID id, ProfileId profile) {
        return sql(
                                "delete from guichet.second_factor"
                                        + " where id = :id and profile = :profile",
                                profile)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void replaceCodes(ProfileId profile, List<String> hashes) {
        sql("delete from guichet.backup_code where profile = :profile", profile).executeUpdate();
        sql(ADD_CODES, profile)
                .setParameter("hashes", hashes.toArray(String[]::new))
                .executeUpdate();
    }

    @Override
    public boolean useCode(ProfileId profile, String hash) {
        return sql(
                                "delete from guichet.backup_code"
                                        + " where profile = :profile and code_hash = :hash",
                                profile)
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    @Override
    public int codesLeft(ProfileId profile) {
        return rows("select 1 from guichet.backup_code where profile = :profile", profile).size();
    }

    private Query sql(String text, ProfileId profile) {
        return entityManager.createNativeQuery(text).setParameter("profile", profile.value());
    }

    private List<Tuple> rows(String text, ProfileId profile) {
        List<?> rows =
                entityManager
                        .createNativeQuery(text, Tuple.class)
                        .setParameter("profile", profile.value())
                        .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }
}
