package io.guichet.application.access;

import io.guichet.application.access.port.Invitations;
import io.guichet.application.identity.port.Profiles;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * What was given on one account or server, and what invitations that wait would give: it goes with
 * one that is called otherwise, and ends with one that is gone, since its name may come back.
 * Called under the customer's lock, within a transaction.
 */
public record PlacedPermissions(Profiles profiles, Invitations invitations, Clock clock) {

    public void rename(CustomerNumber customer, String place, String next) {
        change(customer, place, held -> held.renamed(place, next));
    }

    /** Whether anybody held or was to hold anything there. */
    public boolean end(CustomerNumber customer, String place) {
        return change(customer, place, held -> held.without(place));
    }

    private boolean change(
            CustomerNumber customer, String place, UnaryOperator<Permissions> change) {
        boolean isHeld = changeHeld(customer, place, change);
        return changeInvited(customer, place, change) || isHeld;
    }

    private boolean changeHeld(
            CustomerNumber customer, String place, UnaryOperator<Permissions> change) {
        boolean isAny = false;
        for (Profiles.Holder holder : profiles.holders(customer)) {
            if (holder.permissions().isGivenOn(place)) {
                isAny = true;
                Permissions rest = change.apply(holder.permissions());
                if (rest.given().isEmpty()) {
                    profiles.withdraw(holder.profile().id(), customer);
                } else {
                    profiles.permit(holder.profile().id(), customer, rest);
                }
            }
        }
        return isAny;
    }

    private boolean changeInvited(
            CustomerNumber customer, String place, UnaryOperator<Permissions> change) {
        boolean isAny = false;
        for (Invitation invitation : invitations.waiting(customer, clock.instant())) {
            if (invitation.permissions().isGivenOn(place)) {
                isAny = true;
                Permissions rest = change.apply(invitation.permissions());
                if (rest.given().isEmpty()) {
                    invitations.remove(invitation.id(), customer);
                } else {
                    invitations.change(invitation.id(), rest);
                }
            }
        }
        return isAny;
    }
}
