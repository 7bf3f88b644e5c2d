package io.guichet.application.handover;

import io.guichet.application.access.port.Invitations;
import io.guichet.application.account.port.Accounts;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.account.Transfer.State;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ReplacedIdentity;

import java.time.Instant;

/**
 * Makes somebody the only one who acts for a customer; within a transaction. What others may do was
 * given by whoever owned it and is given anew by whoever does.
 */
public record NewOwner(
        Profiles profiles,
        Invitations invitations,
        Customers customers,
        Accounts accounts,
        HandoverMeans means) {

    String nameOf(CustomerNumber number) {
        return customers.find(number).orElseThrow().identity().name();
    }

    /** Invitations first: whoever accepts one holds its row, and is seen among those who act. */
    void put(CustomerNumber number, Profile owner, Instant now) {
        invitations
                .waiting(number, now)
                .forEach(invitation -> invitations.remove(invitation.id(), number));
        profiles.holders(number)
                .forEach(holder -> profiles.withdraw(holder.profile().id(), number));
        cancelTransfers(number);
        means.end(number, now);
        profiles.grant(owner.id(), number);
        writeTo(customers.find(number).orElseThrow(), owner, now);
    }

    /** What the old owner offered to others, perhaps to himself, is the new one's now. */
    private void cancelTransfers(CustomerNumber number) {
        accounts.of(number).stream()
                .flatMap(account -> accounts.pendingOf(account.id()).stream())
                .forEach(transfer -> accounts.saveTransfer(transfer.as(State.CANCELLED)));
    }

    /** Accounts are offered and notices sent to the new owner's address from now on. */
    private void writeTo(Customer before, Profile owner, Instant now) {
        Customer after =
                new Customer(
                        before.number(),
                        before.seller(),
                        before.identity(),
                        owner.email(),
                        owner.language());
        if (!after.equals(before)) {
            int changes = customers.history(before.number()).size();
            customers.change(
                    after,
                    new ReplacedIdentity(before, changes, now, owner.id().value().toString()));
        }
    }
}
