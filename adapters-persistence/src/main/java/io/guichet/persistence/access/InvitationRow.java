package io.guichet.persistence.access;

import io.guichet.application.access.Invitation;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "invitation")
class InvitationRow {

    @Id private UUID id;
    private long customer;
    private String email;
    private String permissions;

    @Column(name = "needs_second_factor")
    private boolean withSecondFactor;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected InvitationRow() {}

    static InvitationRow from(Invitation invitation, String codeHash) {
        InvitationRow row = new InvitationRow();
        row.id = invitation.id();
        row.customer = invitation.customer().value();
        row.email = invitation.email().value();
        row.permissions = invitation.permissions().written();
        row.withSecondFactor = invitation.permissions().withSecondFactor();
        row.codeHash = codeHash;
        row.invitedBy = invitation.invitedBy().value();
        row.expiresAt = invitation.expiresAt();
        return row;
    }

    Invitation toInvitation() {
        return new Invitation(
                id,
                new CustomerNumber(customer),
                new EmailAddress(email),
                Permissions.read(permissions, withSecondFactor),
                new ProfileId(invitedBy),
                expiresAt);
    }
}
