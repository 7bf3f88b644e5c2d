package io.guichet.persistence.identity;

import io.guichet.application.identity.port.Profiles;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The people who sign in; two e-mails that differ in letter case only are the same. */
public final class JpaProfiles implements Profiles {

    static final int MOST_CUSTOMERS = 100;

    private final EntityManager entityManager;

    public JpaProfiles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Profile> find(ProfileId id) {
        return Rows.find(entityManager, ProfileRow.class, id.value()).map(ProfileRow::toProfile);
    }

    @Override
    public List<CustomerNumber> customersOf(ProfileId id) {
        return entityManager
                .createQuery(
                        "select g.customer from ProfileCustomerRow g where g.profile = :profile"
                                + " order by g.customer",
                        Long.class)
                .setParameter("profile", id.value())
                .setMaxResults(MOST_CUSTOMERS)
                .getResultList()
                .stream()
                .map(CustomerNumber::new)
                .toList();
    }

    @Override
    public boolean actsFor(ProfileId id, CustomerNumber customer) {
        return entityManager
                        .createQuery(
                                "select count(*) from ProfileCustomerRow g"
                                        + " where g.profile = :profile and g.customer = :customer",
                                Long.class)
                        .setParameter("profile", id.value())
                        .setParameter("customer", customer.value())
                        .getSingleResult()
                > 0;
    }

    @Override
    public void add(Profile profile) {
        if (isTaken(profile)) {
            throw new IllegalStateException("there is such a profile already");
        }
        Rows.add(entityManager, "profile " + profile.id(), List.of(ProfileRow.from(profile)));
    }

    @Override
    public void grant(ProfileId profile, CustomerNumber customer) {
        entityManager
                .createNativeQuery(
                        "insert into guichet.profile_customer (profile, customer)"
                                + " values (:profile, :customer) on conflict do nothing")
                .setParameter("profile", profile.value())
                .setParameter("customer", customer.value())
                .executeUpdate();
    }

    private boolean isTaken(Profile profile) {
        return entityManager
                        .createQuery(
                                "select count(*) from ProfileRow p"
                                        + " where p.id = :id or lower(p.email) = :email",
                                Long.class)
                        .setParameter("id", profile.id().value())
                        .setParameter("email", profile.email().toLowerCase(Locale.ROOT))
                        .getSingleResult()
                > 0;
    }
}
