package io.guichet.application.permit;

import static java.util.Objects.requireNonNull;

import io.guichet.application.identity.Caller;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** On whose behalf use cases are called. */
public sealed interface Actor {

    /** Who is not signed in: on a public page, or with a mailed link. */
    Actor NOBODY = new Nobody();

    /** The product itself: the clock, the daily run, what is sent and who is recognised. */
    Actor HOUSE = new House();

    /** Who called, before it is known for whom. */
    static Actor of(Caller caller) {
        return caller.isStaff()
                ? new Staff(caller.profile(), caller.staffRoles())
                : new Person(caller.profile(), Map.of());
    }

    /** Who is not signed in. */
    record Nobody() implements Actor {}

    /** The product itself. */
    record House() implements Actor {}

    /** Who gave his password and has still to confirm his second factor. */
    record Arriving(ProfileId profile) implements Actor {

        public Arriving {
            requireNonNull(profile, "profile");
        }
    }

    /**
     * A person, and what he may do for the customers that were found to be his so far.
     *
     * @param factorConfirmed whether the application found that he has confirmed his second factor
     *     of late for the way he came in; an edge never says so
     */
    record Person(
            ProfileId profile, Map<CustomerNumber, Permissions> customers, boolean factorConfirmed)
            implements Actor {

        public Person {
            requireNonNull(profile, "profile");
            customers = Map.copyOf(customers);
        }

        /** Of whose second factor nothing is known yet. */
        public Person(ProfileId profile, Map<CustomerNumber, Permissions> customers) {
            this(profile, customers, false);
        }

        Person with(CustomerNumber customer, Permissions permissions) {
            Map<CustomerNumber, Permissions> more = new HashMap<>(customers);
            more.put(customer, permissions);
            return new Person(profile, more, factorConfirmed);
        }

        Person confirmed() {
            return new Person(profile, customers, true);
        }

        /** What counts of what he holds there: nothing before a second factor that it asks for. */
        Optional<Permissions> usable(CustomerNumber customer) {
            return Optional.ofNullable(customers.get(customer))
                    .filter(held -> factorConfirmed || !held.withSecondFactor());
        }
    }

    /** A member of staff, who may what his roles are for, whoever the customer is. */
    record Staff(ProfileId profile, Set<StaffRole> roles) implements Actor {

        public Staff {
            requireNonNull(profile, "profile");
            roles = Set.copyOf(roles);
        }
    }
}
