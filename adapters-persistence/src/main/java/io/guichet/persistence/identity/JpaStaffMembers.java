package io.guichet.persistence.identity;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.staff.port.StaffMembers;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The profiles that are staff; an index of their own finds them among all. */
public final class JpaStaffMembers implements StaffMembers {

    /** A number of who is staff. */
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(7023106)";

    private final EntityManager entityManager;

    public JpaStaffMembers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Profile> list(int most) {
        return entityManager
                .createQuery(
                        "select p from ProfileRow p where p.role = STAFF order by p.name, p.id",
                        ProfileRow.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(ProfileRow::toProfile)
                .toList();
    }

    /**
     * The first lock is for where there is no administrator yet. Rows always in the same order, so
     * that two who lock them do not wait for each other.
     */
    @Override
    public Set<ProfileId> lockAdministrators() {
        entityManager.createNativeQuery(LOCK, Integer.class).getSingleResult();
        List<?> ids =
                entityManager
                        .createNativeQuery(
                                "select id from guichet.profile where role = 'STAFF'"
                                        + " and staff_roles like '%ADMINISTRATOR%'"
                                        + " order by id for update",
                                UUID.class)
                        .getResultList();
        return ids.stream().map(UUID.class::cast).map(ProfileId::new).collect(Collectors.toSet());
    }

    @Override
    public void appoint(ProfileId profile, Set<StaffRole> roles) {
        entityManager
                .createQuery(
                        "update ProfileRow p set p.role = :role, p.staffRoles = :roles"
                                + " where p.id = :id")
                .setParameter("role", roles.isEmpty() ? Role.CUSTOMER : Role.STAFF)
                .setParameter("roles", ProfileRow.written(roles))
                .setParameter("id", profile.value())
                .executeUpdate();
    }

    @Override
    public void rename(ProfileId profile, String name) {
        entityManager
                .createQuery("update ProfileRow p set p.name = :name where p.id = :id")
                .setParameter("name", name)
                .setParameter("id", profile.value())
                .executeUpdate();
    }
}
