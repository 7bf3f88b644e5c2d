package io.guichet.testing.identity;

import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.ProfileId;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds profiles with their customers, in memory. */
public final class InMemoryFindProfile implements FindProfile {

    private final Profiles profiles;
    private final Customers customers;

    public InMemoryFindProfile(Profiles profiles, Customers customers) {
        this.profiles = profiles;
        this.customers = customers;
    }

    @Override
    public Optional<ProfileDetails> find(ProfileId profile) {
        return profiles.find(profile).map(this::details);
    }

    private ProfileDetails details(Profile profile) {
        List<Customer> own =
                profiles.customersOf(profile.id()).stream()
                        .map(customers::find)
                        .flatMap(Optional::stream)
                        .toList();
        return new ProfileDetails(
                profile.id(),
                profile.name(),
                profile.email(),
                profile.language(),
                own,
                own.stream()
                        .collect(
                                Collectors.toMap(
                                        Customer::number,
                                        customer ->
                                                profiles.permissions(
                                                                profile.id(), customer.number())
                                                        .orElseThrow())));
    }
}
