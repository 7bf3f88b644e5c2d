package io.guichet.application.erasure;

import io.guichet.application.erasure.DeleteProfile.Hindrance;
import io.guichet.application.erasure.DeleteProfile.Review;
import io.guichet.application.erasure.port.Erasure;
import io.guichet.application.erasure.port.Ties;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Holder;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.recovery.port.Recoveries;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which customers end with a person, and what stands in the way; within a transaction. */
public final class Ending {

    private final Profiles profiles;
    private final Recoveries recoveries;
    private final Erasure erasure;
    private final Ties ties;
    private final CustomerLock lock;

    public Ending(
            Profiles profiles,
            Recoveries recoveries,
            Erasure erasure,
            Ties ties,
            CustomerLock lock) {
        this.profiles = profiles;
        this.recoveries = recoveries;
        this.erasure = erasure;
        this.ties = ties;
        this.lock = lock;
    }

    /** Those with other owners are locked, too: two who leave at once would both stay out of it. */
    void lock(ProfileId person) {
        erasure.ownedBy(person).forEach(this::lock);
    }

    void lock(CustomerNumber number) {
        lock.take(number);
    }

    /**
     * The one person who owns a customer and acts for no other; empty if there is no such person.
     */
    Optional<Profile> onlyOwnerOf(CustomerNumber customer) {
        List<Profile> owners =
                profiles.holders(customer).stream()
                        .filter(holder -> holder.permissions().owner())
                        .map(Holder::profile)
                        .toList();
        return owners.stream()
                .filter(owner -> owners.size() == 1)
                .filter(owner -> profiles.customersOf(owner.id()).equals(List.of(customer)))
                .findFirst();
    }

    Review review(Profile person) {
        List<CustomerNumber> closing =
                erasure.ownedBy(person.id()).stream()
                        .filter(customer -> isLastOwner(person.id(), customer))
                        .toList();
        List<Hindrance> hindrances = new ArrayList<>(personal(person));
        closing.forEach(
                customer ->
                        ties.of(customer).stream()
                                .sorted()
                                .map(tie -> new Hindrance(Optional.of(customer), tie))
                                .forEach(hindrances::add));
        return new Review(closing, hindrances);
    }

    private List<Hindrance> personal(Profile person) {
        List<Hindrance> found = new ArrayList<>();
        if (person.role() == Role.STAFF) {
            found.add(new Hindrance(Optional.empty(), Obstacle.STAFF));
        }
        if (recoveries.underWay(person.id()).isPresent()) {
            found.add(new Hindrance(Optional.empty(), Obstacle.RECOVERY));
        }
        return found;
    }

    private boolean isLastOwner(ProfileId person, CustomerNumber customer) {
        return profiles.holders(customer).stream()
                .filter(holder -> holder.permissions().owner())
                .allMatch(holder -> holder.profile().id().equals(person));
    }

    void end(ProfileId person, List<CustomerNumber> closing, Instant now) {
        closing.forEach(customer -> erasure.close(customer, now));
        erasure.erase(person, now);
    }
}
