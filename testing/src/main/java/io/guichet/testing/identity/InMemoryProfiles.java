package io.guichet.testing.identity;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.staff.port.StaffMembers;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Profiles and whom they act for, in memory. */
public final class InMemoryProfiles implements Profiles, StaffMembers {

    private static final int MOST = 100;

    private final InMemoryTransactions transactions;
    private final InMemoryCustomers customers;
    private final Table<ProfileId, Profile> profiles;
    private final Table<Key, Grant> grants;

    public InMemoryProfiles(InMemoryTransactions transactions, InMemoryCustomers customers) {
        this.transactions = transactions;
        this.customers = customers;
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
    public Optional<Permissions> permissions(ProfileId id, CustomerNumber customer) {
        return grants.find(new Key(id, customer)).map(Grant::permissions);
    }

    @Override
    public Optional<Mandate> mandate(ProfileId id, CustomerNumber customer) {
        return permissions(id, customer)
                .flatMap(held -> customers.find(customer).map(found -> new Mandate(found, held)));
    }

    @Override
    public Optional<Mandate> onlyMandate(ProfileId id) {
        List<CustomerNumber> own = customersOf(id);
        return own.size() == 1 ? mandate(id, own.getFirst()) : Optional.empty();
    }

    @Override
    public List<Holder> holders(CustomerNumber customer) {
        return grants.rows()
                .filter(grant -> grant.customer().equals(customer))
                .map(
                        grant ->
                                new Holder(
                                        profiles.find(grant.profile()).orElseThrow(),
                                        grant.permissions()))
                .sorted(
                        Comparator.comparing((Holder holder) -> !holder.permissions().owner())
                                .thenComparing(holder -> holder.profile().name())
                                .thenComparing(holder -> holder.profile().id().value()))
                .toList();
    }

    @Override
    public void permit(ProfileId profile, CustomerNumber customer, Permissions permissions) {
        transactions.requireUnderWay();
        grants.put(new Key(profile, customer), new Grant(profile, customer, permissions));
    }

    @Override
    public boolean withdraw(ProfileId profile, CustomerNumber customer) {
        transactions.requireUnderWay();
        return grants.find(new Key(profile, customer)).isPresent()
                && grants.remove(new Key(profile, customer));
    }

    @Override
    public Optional<Profile> findByEmail(String email) {
        return profiles.rows()
                .filter(profile -> profile.email().equalsIgnoreCase(email))
                .findFirst();
    }

    /** Everybody who sees the bills of a customer. */
    List<ProfileId> billedFor(CustomerNumber customer) {
        return holders(customer).stream()
                .filter(holder -> holder.permissions().allow(Permission.BILLING))
                .map(holder -> holder.profile().id())
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
    public void changeEmail(ProfileId profile, EmailAddress email) {
        transactions.requireUnderWay();
        if (findByEmail(email.value()).filter(other -> !other.id().equals(profile)).isPresent()) {
            throw new ConcurrentUpdateException("e-mail of profile " + profile);
        }
        Profile before = profiles.find(profile).orElseThrow();
        profiles.put(
                profile,
                new Profile(
                        profile,
                        before.name(),
                        email.value(),
                        before.language(),
                        before.role(),
                        before.staffRoles()));
    }

    @Override
    public void grant(ProfileId profile, CustomerNumber customer) {
        transactions.requireUnderWay();
        grants.add(new Key(profile, customer), new Grant(profile, customer, Permissions.ofOwner()));
    }

    @Override
    public List<Profile> list(int most) {
        return profiles.rows()
                .filter(profile -> profile.role() == Role.STAFF)
                .sorted(
                        Comparator.comparing(Profile::name)
                                .thenComparing(profile -> profile.id().value()))
                .limit(most)
                .toList();
    }

    @Override
    public Set<ProfileId> lockAdministrators() {
        transactions.requireUnderWay();
        return profiles.rows()
                .filter(profile -> profile.staffRoles().contains(StaffRole.ADMINISTRATOR))
                .map(Profile::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void appoint(ProfileId id, Set<StaffRole> roles) {
        transactions.requireUnderWay();
        Profile before = profiles.find(id).orElseThrow();
        profiles.put(
                id,
                new Profile(
                        id,
                        before.name(),
                        before.email(),
                        before.language(),
                        roles.isEmpty() ? Role.CUSTOMER : Role.STAFF,
                        roles));
    }

    @Override
    public void rename(ProfileId id, String name) {
        transactions.requireUnderWay();
        Profile before = profiles.find(id).orElseThrow();
        profiles.put(
                id,
                new Profile(
                        id,
                        name,
                        before.email(),
                        before.language(),
                        before.role(),
                        before.staffRoles()));
    }

    /** Everybody who is no staff and was not erased. */
    public List<ProfileId> customers() {
        return profiles.rows()
                .filter(profile -> profile.role() == Role.CUSTOMER)
                .filter(profile -> !profile.email().endsWith("@deleted.invalid"))
                .map(Profile::id)
                .toList();
    }

    /** All customers somebody owns. */
    public List<CustomerNumber> ownedBy(ProfileId person) {
        return grants.rows()
                .filter(grant -> grant.profile().equals(person) && grant.permissions().owner())
                .map(Grant::customer)
                .sorted(Comparator.comparing(CustomerNumber::value))
                .toList();
    }

    /** Nobody acts for him any more. */
    public void withdrawAll(CustomerNumber customer) {
        forget(grant -> grant.customer().equals(customer));
    }

    /** Leaves a row that says nothing of him. */
    public void erase(ProfileId person) {
        forget(grant -> grant.profile().equals(person));
        Profile before = profiles.find(person).orElseThrow();
        profiles.put(
                person,
                new Profile(
                        person,
                        "",
                        person.value() + "@deleted.invalid",
                        before.language(),
                        before.role(),
                        before.staffRoles()));
    }

    private void forget(Predicate<Grant> which) {
        transactions.requireUnderWay();
        grants.rows()
                .filter(which)
                .forEach(grant -> grants.remove(new Key(grant.profile(), grant.customer())));
    }

    private record Key(ProfileId profile, CustomerNumber customer) {}

    private record Grant(ProfileId profile, CustomerNumber customer, Permissions permissions) {}
}
