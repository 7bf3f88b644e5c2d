package io.guichet.application.contact;

import io.guichet.application.handover.HandoverCheck;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is which contact, who may change it, and how it passes; within a transaction. */
public record Contacts(Profiles profiles, HandoverCheck check) {

    /** Of the customer himself and of customers of whoever is to be the contact, if he is known. */
    List<HandoverObstacle> obstacles(CustomerNumber customer, Optional<Profile> recipient) {
        List<HandoverObstacle> found = new ArrayList<>();
        if (check.isUnpaid(customer)) {
            found.add(HandoverObstacle.UNPAID);
        }
        recipient.map(check::of).ifPresent(found::addAll);
        return found;
    }

    boolean mayChange(ProfileId who, CustomerNumber customer, Bundle contact) {
        return mayChangeAll(who, customer) || of(who, customer).areOf(contact);
    }

    boolean mayChangeAll(ProfileId who, CustomerNumber customer) {
        Permissions his = of(who, customer);
        return his.owner() || his.areOf(Bundle.ADMIN);
    }

    /** Whose place is taken: his own, if he is that contact, else that of whoever is. */
    List<ProfileId> replaced(ProfileId by, CustomerNumber customer, Bundle contact) {
        return of(by, customer).areOf(contact)
                ? List.of(by)
                : profiles.holders(customer).stream()
                        .filter(holder -> holder.permissions().areOf(contact))
                        .map(holder -> holder.profile().id())
                        .toList();
    }

    /** Also that who asked may still do so, and that whose place is taken still has it. */
    boolean isPossible(ContactChange change) {
        return mayChange(change.by(), change.customer(), change.contact())
                && change.from().stream()
                        .allMatch(from -> of(from, change.customer()).areOf(change.contact()));
    }

    /** What he was given besides stays his; the owner and the administrator have it all already. */
    void pass(ContactChange change, ProfileId recipient) {
        CustomerNumber customer = change.customer();
        boolean secondFactor =
                change.from().filter(from -> of(from, customer).withSecondFactor()).isPresent();
        change.from().ifPresent(from -> take(from, customer, change.contact()));
        Permissions his = of(recipient, customer);
        if (!his.owner() && !his.areOf(Bundle.ADMIN)) {
            profiles.permit(recipient, customer, his.with(change.contact(), secondFactor));
        }
    }

    private void take(ProfileId from, CustomerNumber customer, Bundle contact) {
        Permissions rest = of(from, customer).without(contact);
        if (rest.given().isEmpty()) {
            profiles.withdraw(from, customer);
        } else {
            profiles.permit(from, customer, rest);
        }
    }

    private Permissions of(ProfileId who, CustomerNumber customer) {
        return profiles.permissions(who, customer).orElseGet(() -> Permissions.of(Set.of(), false));
    }
}
