package io.guichet.application.access;

import io.guichet.application.access.port.Invitations;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides under the customer's lock. An invitation is for whoever has both its code and the e-mail
 * it was sent to.
 */
public final class OwnAccessHandler implements OwnAccess {

    private final Profiles profiles;
    private final Invitations invitations;
    private final CustomerLock lock;
    private final Transactions transactions;
    private final Clock clock;

    public OwnAccessHandler(
            Profiles profiles,
            Invitations invitations,
            CustomerLock lock,
            Transactions transactions,
            Clock clock) {
        this.profiles = profiles;
        this.invitations = invitations;
        this.lock = lock;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome accept(Caller caller, String code) {
        Instant now = clock.instant();
        return transactions.required(
                () ->
                        invitations
                                .findByCode(Sha256.hex(code), now)
                                .filter(invitation -> isFor(caller, invitation))
                                .map(invitation -> accept(caller, invitation, now))
                                .orElseGet(Outcome.NoSuchInvitation::new));
    }

    private boolean isFor(Caller caller, Invitation invitation) {
        return profiles.find(caller.profile())
                .filter(own -> own.email().equalsIgnoreCase(invitation.email().value()))
                .isPresent();
    }

    private Outcome accept(Caller caller, Invitation invitation, Instant now) {
        lock.take(invitation.customer());
        if (profiles.permissions(caller.profile(), invitation.customer()).isPresent()) {
            return new Outcome.HeldAlready();
        }
        if (!invitations.accept(invitation.id(), now)) {
            return new Outcome.NoSuchInvitation();
        }
        profiles.permit(caller.profile(), invitation.customer(), invitation.permissions());
        return new Outcome.Accepted(invitation.customer());
    }

    @Override
    public Outcome giveBack(Caller caller, CustomerNumber customer) {
        return transactions.required(
                () -> {
                    if (profiles.permissions(caller.profile(), customer).isEmpty()) {
                        return new Outcome.NothingHeld();
                    }
                    lock.take(customer);
                    Optional<Permissions> held = profiles.permissions(caller.profile(), customer);
                    if (held.isEmpty()) {
                        return new Outcome.NothingHeld();
                    }
                    if (held.get().owner()) {
                        return new Outcome.IsOwner();
                    }
                    profiles.withdraw(caller.profile(), customer);
                    return new Outcome.GivenBack();
                });
    }
}
