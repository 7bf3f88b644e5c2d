package io.guichet.persistence.profile;

import io.guichet.application.profile.port.Phones;
import io.guichet.domain.identity.Phone;
import io.guichet.domain.identity.PhoneNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.Encryption;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One row for each person who gave a number, which is encrypted. */
public final class JpaPhones implements Phones {

    private static final String FIND =
            "select number, changed_at from guichet.profile_phone where profile = :profile";

    private static final String PUT =
            """
            insert into guichet.profile_phone (profile, number, changed_at)
            values (:profile, :number, :at)
            on conflict (profile) do update set number = :number, changed_at = :at
            """;

    private static final String REMOVE =
            "delete from guichet.profile_phone where profile = :profile";

    private final EntityManager entityManager;
    private final Encryption encryption;

    public JpaPhones(EntityManager entityManager, Encryption encryption) {
        this.entityManager = entityManager;
        this.encryption = encryption;
    }

    @Override
    public Optional<Phone> of(ProfileId profile) {
        List<?> rows =
                entityManager
                        .createNativeQuery(FIND, Tuple.class)
                        .setParameter("profile", profile.value())
                        .getResultList();
        return rows.stream().map(Tuple.class::cast).map(this::phone).findFirst();
    }

    private Phone phone(Tuple row) {
        return new Phone(
                new PhoneNumber(encryption.decrypt(row.get("number", String.class))),
                row.get("changed_at", Instant.class));
    }

    @Override
    public void put(ProfileId profile, Phone phone) {
        entityManager
                .createNativeQuery(PUT)
                .setParameter("profile", profile.value())
                .setParameter("number", encryption.encrypt(phone.number().value()))
                .setParameter("at", phone.changedAt())
                .executeUpdate();
    }

    @Override
    public boolean remove(ProfileId profile) {
        return entityManager
                        .createNativeQuery(REMOVE)
                        .setParameter("profile", profile.value())
                        .executeUpdate()
                == 1;
    }
}
