package io.guichet.domain.access;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much of its owner's rights a token carries: never more than he has himself. Without scopes it
 * carries all of them, without a customer it acts for any of his, without addresses it may be used
 * from anywhere.
 *
 * @param addresses where it may be used from: addresses and ranges, as {@code AddressRanges} writes
 *     them
 */
public record TokenRights(
        Set<Scope> scopes,
        Optional<CustomerNumber> customer,
        Optional<AccountName> account,
        List<String> addresses) {

    private static final TokenRights ALL =
            new TokenRights(Set.of(), Optional.empty(), Optional.empty(), List.of());

    public TokenRights {
        scopes = Set.copyOf(scopes);
        requireNonNull(customer, "customer");
        requireNonNull(account, "account");
        addresses = List.copyOf(addresses);
    }

    /** Whatever the owner may do. */
    public static TokenRights all() {
        return ALL;
    }

    /** Whether it carries all that its owner may do. */
    public boolean isWhole() {
        return equals(ALL);
    }

    public boolean allow(Scope wanted) {
        return scopes.isEmpty() || scopes.stream().anyMatch(scope -> scope.covers(wanted));
    }

    public boolean allow(CustomerNumber wanted) {
        return customer.isEmpty() || customer.get().equals(wanted);
    }

    /** Whether somebody with these rights may give those away. */
    public boolean include(TokenRights others) {
        return includeScopes(others.scopes)
                && (customer.isEmpty() || customer.equals(others.customer))
                && (account.isEmpty() || account.equals(others.account))
                && includeAddresses(others.addresses);
    }

    private boolean includeScopes(Set<Scope> others) {
        return scopes.isEmpty() || !others.isEmpty() && others.stream().allMatch(this::allow);
    }

    private boolean includeAddresses(List<String> others) {
        return addresses.isEmpty() || !others.isEmpty() && addresses.containsAll(others);
    }
}
