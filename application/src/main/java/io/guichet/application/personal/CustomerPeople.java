package io.guichet.application.personal;

import static io.guichet.application.personal.JsonText.fields;

import io.guichet.application.access.Invitation;
import io.guichet.application.access.port.Invitations;
import io.guichet.application.contact.port.ContactChanges;
import io.guichet.application.handover.port.Handovers;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Handover;

import java.time.Instant;
import java.util.Map;

/**
 * Who is asked to act for a customer and has not answered yet, by the address he was asked at, as
 * owners see it; within a transaction. By which link he answers is kept by nobody.
 */
public record CustomerPeople(
        Invitations invitations, ContactChanges contacts, Handovers handovers) {

    Map<String, Object> of(CustomerNumber customer, Instant now) {
        return fields(
                "invitations",
                        invitations.waiting(customer, now).stream()
                                .map(CustomerPeople::invitation)
                                .toList(),
                "contact_changes",
                        contacts.of(customer).stream().map(CustomerPeople::change).toList(),
                "handover", handovers.of(customer).map(CustomerPeople::handover));
    }

    private static Map<String, Object> invitation(Invitation invitation) {
        return fields(
                "email", invitation.email(),
                "permissions", invitation.permissions().written(),
                "with_second_factor", invitation.permissions().withSecondFactor(),
                "expires_at", invitation.expiresAt());
    }

    private static Map<String, Object> change(ContactChange change) {
        return fields(
                "contact", change.contact(),
                "email", change.to(),
                "confirmed", change.confirmed(),
                "asked_at", change.askedAt(),
                "expires_at", change.expiresAt());
    }

    private static Map<String, Object> handover(Handover handover) {
        return fields(
                "email", handover.to(),
                "confirmed", handover.confirmed(),
                "asked_at", handover.askedAt(),
                "expires_at", handover.expiresAt());
    }
}
