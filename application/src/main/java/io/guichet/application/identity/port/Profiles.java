package io.guichet.application.identity.port;

import io.guichet.application.identity.Caller.Role;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people who sign in and the customers they act for. */
public interface Profiles {

    Optional<Profile> find(ProfileId id);

    /** To be shown or chosen from: at most a hundred, lowest number first. */
    List<CustomerNumber> customersOf(ProfileId id);

    /** What a profile may do for a customer; empty if it does not act for him at all. */
    Optional<Permissions> permissions(ProfileId id, CustomerNumber customer);

    /** The same with the customer himself, in one look. */
    Optional<Mandate> mandate(ProfileId id, CustomerNumber customer);

    /** The one of a profile that acts for one customer; empty with none or several. */
    Optional<Mandate> onlyMandate(ProfileId id);

    /** Everybody who acts for a customer, his owners first, then by name. */
    List<Holder> holders(CustomerNumber customer);

    /** Gives a profile these permissions on a customer in the place of those it had, if any. */
    void permit(ProfileId profile, CustomerNumber customer, Permissions permissions);

    /** Whether there was anything to take away. */
    boolean withdraw(ProfileId profile, CustomerNumber customer);

    Optional<Profile> findByEmail(String email);

    /**
     * Stores a new profile.
     *
     * @throws IllegalStateException if the id or the e-mail is taken
     */
    void add(Profile profile);

    /**
     * Gives a profile another e-mail.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody has it
     */
    void changeEmail(ProfileId profile, EmailAddress email);

    /** Makes a profile the owner of a customer; repeating it changes nothing. */
    void grant(ProfileId profile, CustomerNumber customer);

    /** A person who signs in; {@code staffRoles} are empty for whoever is not staff. */
    record Profile(
            ProfileId id,
            String name,
            String email,
            Language language,
            Role role,
            Set<StaffRole> staffRoles) {

        public Profile {
            staffRoles = Set.copyOf(staffRoles);
        }

        /** Staff of whom nothing else is said may do everything. */
        public Profile(ProfileId id, String name, String email, Language language, Role role) {
            this(
                    id,
                    name,
                    email,
                    language,
                    role,
                    role == Role.STAFF ? Set.of(StaffRole.ADMINISTRATOR) : Set.of());
        }
    }

    /** Whom somebody acts for, and what he may do for him. */
    record Mandate(Customer customer, Permissions permissions) {}

    /** Somebody who acts for a customer. */
    record Holder(Profile profile, Permissions permissions) {}
}
