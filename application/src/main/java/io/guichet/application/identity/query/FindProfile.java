package io.guichet.application.identity.query;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;

/** Finds a profile with the customers it may act for. */
public interface FindProfile {

    Optional<ProfileDetails> find(ProfileId profile);

    /** A person who signs in, and for whom. */
    record ProfileDetails(
            ProfileId profile,
            String name,
            String email,
            Language language,
            List<Customer> customers) {

        public ProfileDetails {
            customers = List.copyOf(customers);
        }
    }
}
