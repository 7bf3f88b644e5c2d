package io.guichet.application.identity.query;

import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.Reach;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a profile with the customers it may act for. */
public interface FindProfile {

    Optional<ProfileDetails> find(ProfileId profile);

    /** A person who signs in, and for whom. */
    record ProfileDetails(
            ProfileId profile,
            String name,
            String email,
            Language language,
            List<Customer> customers,
            Map<CustomerNumber, Permissions> permissions) {

        public ProfileDetails {
            customers = List.copyOf(customers);
            permissions = Map.copyOf(permissions);
        }

        /** The owner of these customers. */
        public ProfileDetails(
                ProfileId profile,
                String name,
                String email,
                Language language,
                List<Customer> customers) {
            this(
                    profile,
                    name,
                    email,
                    language,
                    customers,
                    customers.stream()
                            .collect(
                                    Collectors.toMap(
                                            Customer::number, customer -> Permissions.ofOwner())));
        }

        public boolean owns(Customer customer) {
            return permissions.containsKey(customer.number())
                    && permissions.get(customer.number()).owner();
        }

        /** Whether what he may do for the customer was given to him with a second factor. */
        public boolean needsFactor(long customer) {
            return permissions.entrySet().stream()
                    .filter(held -> held.getKey().value() == customer)
                    .anyMatch(held -> held.getValue().withSecondFactor());
        }

        /** How much of the customer's these permissions on accounts and servers open to him. */
        public Reach reach(Set<String> names, Customer customer) {
            return permissions.containsKey(customer.number())
                    ? permissions.get(customer.number()).reach(names)
                    : Reach.NOTHING;
        }

        public boolean may(Permission permission, Customer customer) {
            return permissions.containsKey(customer.number())
                    && permissions.get(customer.number()).allow(permission);
        }
    }
}
