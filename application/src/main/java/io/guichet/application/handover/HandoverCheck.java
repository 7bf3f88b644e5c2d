package io.guichet.application.handover;

import io.guichet.application.erasure.Obstacle;
import io.guichet.application.erasure.port.Erasure;
import io.guichet.application.erasure.port.Ties;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.recovery.port.Recoveries;
import io.guichet.application.standing.port.CustomerHolds;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.ProfileId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a customer can pass from one to another; within a transaction. */
public final class HandoverCheck {

    private final Profiles profiles;
    private final Recoveries recoveries;
    private final CustomerHolds holds;
    private final Tied tied;
    private final CustomerLock lock;

    /** What people own, and what is open on it. */
    public record Tied(Erasure owned, Ties ties) {}

    public HandoverCheck(
            Profiles profiles,
            Recoveries recoveries,
            CustomerHolds holds,
            Tied tied,
            CustomerLock lock) {
        this.profiles = profiles;
        this.recoveries = recoveries;
        this.holds = holds;
        this.tied = tied;
        this.lock = lock;
    }

    /** Whoever decides about a customer does so one after the other. */
    public void lock(CustomerNumber number) {
        lock.take(number);
    }

    boolean isOwner(ProfileId profile, CustomerNumber customer) {
        return profiles.permissions(profile, customer).filter(Permissions::owner).isPresent();
    }

    /** Also that he began it and owns it still. */
    boolean isOwnerStill(Handover handover) {
        return isOwner(handover.from(), handover.customer());
    }

    /** What stands in the way on the side of the present owner. */
    List<HandoverObstacle> of(CustomerNumber customer, ProfileId owner) {
        List<HandoverObstacle> found = new ArrayList<>();
        Set<Obstacle> open = tied.ties().of(customer);
        add(found, open.contains(Obstacle.UNPAID), HandoverObstacle.UNPAID);
        add(found, open.contains(Obstacle.REFUNDS), HandoverObstacle.REFUNDS);
        add(found, open.contains(Obstacle.CARD_PAYMENTS), HandoverObstacle.CARD_PAYMENTS);
        add(found, open.contains(Obstacle.DEBITS), HandoverObstacle.DEBITS);
        add(found, recoveries.underWay(owner).isPresent(), HandoverObstacle.RECOVERY);
        add(found, holds.of(customer).isPresent(), HandoverObstacle.ON_HOLD);
        add(found, hasOtherOwners(customer, owner), HandoverObstacle.OTHER_OWNERS);
        return found;
    }

    /** Whether invoices of the customer are open, also while a debit is under way. */
    public boolean isUnpaid(CustomerNumber customer) {
        return tied.ties().of(customer).contains(Obstacle.UNPAID);
    }

    /** What stands in the way on the side of whoever is to own it. */
    public List<HandoverObstacle> of(Profile recipient) {
        List<HandoverObstacle> found = new ArrayList<>();
        boolean owes = tied.owned().ownedBy(recipient.id()).stream().anyMatch(this::isUnpaid);
        add(found, owes, HandoverObstacle.RECIPIENT_UNPAID);
        add(found, recipient.role() == Role.STAFF, HandoverObstacle.RECIPIENT_STAFF);
        return found;
    }

    private boolean hasOtherOwners(CustomerNumber customer, ProfileId owner) {
        return profiles.holders(customer).stream()
                .filter(holder -> holder.permissions().owner())
                .anyMatch(holder -> !holder.profile().id().equals(owner));
    }

    private static void add(
            List<HandoverObstacle> found, boolean isThere, HandoverObstacle obstacle) {
        if (isThere) {
            found.add(obstacle);
        }
    }
}
