package io.guichet.persistence.factor;

import io.guichet.application.factor.port.Passkeys;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Passkeys in rows of their own, which go with their second factor. */
public final class JpaPasskeys implements Passkeys {

    private static final String OF =
            """
            select k.factor, k.credential, k.public_key, k.counter, k.is_synced, k.transports,
                   k.last_used_at
            from guichet.passkey k join guichet.second_factor f on f.id = k.factor
            where k.profile = :profile
            order by f.added_at, f.id
            """;

    private static final String ADD =
            """
            insert into guichet.passkey
                (factor, profile, credential, public_key, counter, is_synced, transports)
            values (:factor, :profile, :credential, :key, :counter, :synced, :transports)
            """;

    private static final String SAVE =
            """
            update guichet.passkey
            set counter = :counter, last_used_at = cast(:used as timestamptz)
            where factor = :factor
            """;

    private final EntityManager entityManager;

    public JpaPasskeys(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Passkey> of(ProfileId profile) {
        List<?> rows =
                entityManager
                        .createNativeQuery(OF, Tuple.class)
                        .setParameter("profile", profile.value())
                        .getResultList();
        return rows.stream().map(Tuple.class::cast).map(row -> read(profile, row)).toList();
    }

    private static Passkey read(ProfileId profile, Tuple row) {
        return new Passkey(
                row.get("factor", UUID.class),
                profile,
                row.get("credential", String.class),
                row.get("public_key", String.class),
                row.get("counter", Long.class),
                row.get("is_synced", Boolean.class),
                Arrays.asList(row.get("transports", String.class).split(" ")),
                Optional.ofNullable(row.get("last_used_at", Instant.class)));
    }

    @Override
    public boolean isKnown(String credential) {
        return !entityManager
                .createNativeQuery("select 1 from guichet.passkey where credential = :credential")
                .setParameter("credential", credential)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void add(Passkey passkey) {
        entityManager
                .createNativeQuery(ADD)
                .setParameter("factor", passkey.factor())
                .setParameter("profile", passkey.profile().value())
                .setParameter("credential", passkey.credential())
                .setParameter("key", passkey.publicKey())
                .setParameter("counter", passkey.counter())
                .setParameter("synced", passkey.synced())
                .setParameter("transports", String.join(" ", passkey.transports()))
                .executeUpdate();
    }

    @Override
    public void save(Passkey used) {
        entityManager
                .createNativeQuery(SAVE)
                .setParameter("factor", used.factor())
                .setParameter("counter", used.counter())
                .setParameter("used", used.lastUsedAt().map(Instant::toString).orElse(null))
                .executeUpdate();
    }
}
