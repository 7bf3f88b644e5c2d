package io.guichet.persistence.identity;

import io.guichet.application.identity.query.FindProfile;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.EntityManager;

import java.util.Optional;

/** A profile and its customers, in three queries whatever their number. */
public final class JpaFindProfile implements FindProfile {

    private final JpaProfiles profiles;
    private final JpaCustomers customers;

    public JpaFindProfile(EntityManager entityManager) {
        this.profiles = new JpaProfiles(entityManager);
        this.customers = new JpaCustomers(entityManager);
    }

    @Override
    public Optional<ProfileDetails> find(ProfileId profile) {
        return profiles.find(profile)
                .map(
                        found ->
                                new ProfileDetails(
                                        found.id(),
                                        found.name(),
                                        found.email(),
                                        found.language(),
                                        customers.of(found.id().value()),
                                        profiles.permissions(found.id())));
    }
}
