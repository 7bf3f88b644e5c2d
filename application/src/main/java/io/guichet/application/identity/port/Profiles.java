package io.guichet.application.identity.port;

import io.guichet.application.identity.Caller.Role;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;

/** The people who sign in and the customers they act for. */
public interface Profiles {

    Optional<Profile> find(ProfileId id);

    /** To be shown or chosen from: at most a hundred, lowest number first. */
    List<CustomerNumber> customersOf(ProfileId id);

    /** Whether a profile acts for a customer, however many others it acts for. */
    boolean actsFor(ProfileId id, CustomerNumber customer);

    /**
     * Stores a new profile.
     *
     * @throws IllegalStateException if the id or the e-mail is taken
     */
    void add(Profile profile);

    /** Lets a profile act for a customer; repeating it changes nothing. */
    void grant(ProfileId profile, CustomerNumber customer);

    /** A person who signs in. */
    record Profile(ProfileId id, String name, String email, Language language, Role role) {}
}
