package io.guichet.testing.identity;

import io.guichet.application.identity.port.Profiles;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Profiles and whom they act for, in memory. */
public final class InMemoryProfiles implements Profiles {

    private static final int MOST = 100;

    private final InMemoryTransactions transactions;
    private final Table<ProfileId, Profile> profiles;
    private final Table<Grant, Grant> grants;

    public InMemoryProfiles(InMemoryTransactions transactions) {
        this.transactions = transactions;
        profiles = new Table<>(transactions);
        grants = new Table<>(transactions);
    }

    @Override
    public Optional<Profile> find(ProfileId id) {
        return profiles.find(id);
    }

    @Override
    public List<CustomerNumber> customersOf(ProfileId id) {
        return grants.rows()
                .filter(grant -> grant.profile().equals(id))
                .map(Grant::customer)
                .sorted(Comparator.comparing(CustomerNumber::value))
                .limit(MOST)
                .toList();
    }

    @Override
    public boolean actsFor(ProfileId id, CustomerNumber customer) {
        return grants.find(new Grant(id, customer)).isPresent();
    }

    /** Everybody who acts for a customer. */
    List<ProfileId> actingFor(CustomerNumber customer) {
        return grants.rows()
                .filter(grant -> grant.customer().equals(customer))
                .map(Grant::profile)
                .toList();
    }

    @Override
    public void add(Profile profile) {
        transactions.requireUnderWay();
        boolean known = profiles.rows().anyMatch(other -> other.email().equals(profile.email()));
        if (known || !profiles.add(profile.id(), profile)) {
            throw new IllegalStateException("there is a profile " + profile.email());
        }
    }

    @Override
    public void grant(ProfileId profile, CustomerNumber customer) {
        transactions.requireUnderWay();
        Grant grant = new Grant(profile, customer);
        grants.add(grant, grant);
    }

    private record Grant(ProfileId profile, CustomerNumber customer) {}
}
