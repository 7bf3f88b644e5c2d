package io.guichet.persistence.access;

import io.guichet.application.access.Invitation;
import io.guichet.application.access.port.Invitations;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Invitations by the hashes of their codes. */
public final class JpaInvitations implements Invitations {

    private static final String WAITING =
            "select i from InvitationRow i where i.acceptedAt is null and i.expiresAt > :now and ";

    private final EntityManager entityManager;

    public JpaInvitations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Invitation invitation, String codeHash) {
        Rows.add(
                entityManager,
                "invitation " + invitation.id(),
                List.of(InvitationRow.from(invitation, codeHash)));
    }

    @Override
    public Optional<Invitation> findByCode(String codeHash, Instant now) {
        return read(entityManager
                        .createQuery(WAITING + "i.codeHash = :hash", InvitationRow.class)
                        .setParameter("hash", codeHash)
                        .setParameter("now", now))
                .findFirst();
    }

    @Override
    public List<Invitation> waiting(CustomerNumber customer, Instant now) {
        return read(entityManager
                        .createQuery(
                                WAITING
                                        + "i.customer = :customer"
                                        + " order by i.expiresAt desc, i.id",
                                InvitationRow.class)
                        .setParameter("customer", customer.value())
                        .setParameter("now", now))
                .toList();
    }

    @Override
    public boolean accept(UUID id, Instant now) {
        return entityManager
                        .createQuery(
                                "update InvitationRow i set i.acceptedAt = :now where i.id = :id"
                                        + " and i.acceptedAt is null and i.expiresAt > :now")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void change(UUID id, Permissions permissions) {
        entityManager
                .createQuery(
                        "update InvitationRow i set i.permissions = :permissions"
                                + " where i.id = :id and i.acceptedAt is null")
                .setParameter("permissions", permissions.written())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public boolean remove(UUID id, CustomerNumber customer) {
        return entityManager
                        .createQuery(
                                "delete from InvitationRow i where i.id = :id"
                                        + " and i.customer = :customer and i.acceptedAt is null")
                        .setParameter("id", id)
                        .setParameter("customer", customer.value())
                        .executeUpdate()
                == 1;
    }

    private Stream<Invitation> read(TypedQuery<InvitationRow> query) {
        return query.getResultList().stream()
                .peek(entityManager::detach)
                .map(InvitationRow::toInvitation);
    }
}
