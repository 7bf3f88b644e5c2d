package io.guichet.persistence.identity;

import io.guichet.application.identity.port.Profiles;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The people who sign in; two e-mails that differ in letter case only are the same. */
public final class JpaProfiles implements Profiles {

    static final int MOST_CUSTOMERS = 100;

    private final EntityManager entityManager;
    private final Mandates mandates;

    public JpaProfiles(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.mandates = new Mandates(entityManager);
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
    public Optional<Permissions> permissions(ProfileId id, CustomerNumber customer) {
        return entityManager
                .createQuery(
                        "select g from ProfileCustomerRow g"
                                + " where g.profile = :profile and g.customer = :customer",
                        ProfileCustomerRow.class)
                .setParameter("profile", id.value())
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(ProfileCustomerRow::toPermissions)
                .findFirst();
    }

    @Override
    public Optional<Mandate> mandate(ProfileId id, CustomerNumber customer) {
        return mandates.of(id.value(), customer.value());
    }

    @Override
    public Optional<Mandate> onlyMandate(ProfileId id) {
        return mandates.only(id.value());
    }

    @Override
    public List<Holder> holders(CustomerNumber customer) {
        return entityManager
                .createQuery(
                        "select p, g from ProfileCustomerRow g join ProfileRow p on p.id = g.profile"
                                + " where g.customer = :customer order by"
                                + " case when g.permissions = 'owner' then 0 else 1 end, p.name, p.id",
                        Object[].class)
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .peek(row -> List.of(row).forEach(entityManager::detach))
                .map(
                        row ->
                                new Holder(
                                        ((ProfileRow) row[0]).toProfile(),
                                        ((ProfileCustomerRow) row[1]).toPermissions()))
                .toList();
    }

    @Override
    public void permit(ProfileId profile, CustomerNumber customer, Permissions permissions) {
        entityManager
                .createNativeQuery(
                        "insert into guichet.profile_customer"
                                + " (profile, customer, permissions, needs_second_factor)"
                                + " values (:profile, :customer, :permissions, :factor)"
                                + " on conflict (profile, customer) do update"
                                + " set permissions = :permissions, needs_second_factor = :factor")
                .setParameter("profile", profile.value())
                .setParameter("customer", customer.value())
                .setParameter("permissions", permissions.written())
                .setParameter("factor", permissions.withSecondFactor())
                .executeUpdate();
    }

    @Override
    public boolean withdraw(ProfileId profile, CustomerNumber customer) {
        return entityManager
                        .createNativeQuery(
                                "delete from guichet.profile_customer"
                                        + " where profile = :profile and customer = :customer")
                        .setParameter("profile", profile.value())
                        .setParameter("customer", customer.value())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Profile> findByEmail(String email) {
        return entityManager
                .createQuery(
                        "select p from ProfileRow p where lower(p.email) = :email",
                        ProfileRow.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(ProfileRow::toProfile)
                .findFirst();
    }

    /** What a profile may do for each of the customers that are shown of it. */
    Map<CustomerNumber, Permissions> permissions(ProfileId profile) {
        return entityManager
                .createQuery(
                        "select g from ProfileCustomerRow g where g.profile = :profile"
                                + " order by g.customer",
                        ProfileCustomerRow.class)
                .setParameter("profile", profile.value())
                .setMaxResults(MOST_CUSTOMERS)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .collect(
                        Collectors.toMap(
                                ProfileCustomerRow::customer, ProfileCustomerRow::toPermissions));
    }

    @Override
    public void add(Profile profile) {
        if (isTaken(profile)) {
            throw new IllegalStateException("there is such a profile already");
        }
        Rows.add(entityManager, "profile " + profile.id(), List.of(ProfileRow.from(profile)));
    }

    @Override
    public void changeEmail(ProfileId profile, EmailAddress email) {
        Rows.race(
                "e-mail of profile " + profile,
                () ->
                        entityManager
                                .createQuery(
                                        "update ProfileRow p set p.email = :email where p.id = :id")
                                .setParameter("email", email.value())
                                .setParameter("id", profile.value())
                                .executeUpdate());
    }

    @Override
    public void grant(ProfileId profile, CustomerNumber customer) {
        entityManager
                .createNativeQuery(
                        "insert into guichet.profile_customer (profile, customer, permissions)"
                                + " values (:profile, :customer, 'owner') on conflict do nothing")
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
