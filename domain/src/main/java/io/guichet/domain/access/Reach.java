package io.guichet.domain.access;

import java.util.Set;

/**
 * How much of what a customer has somebody gets at: all, or what is held in some of his accounts
 * and of some of his servers.
 *
 * @param accounts the names of accounts
 * @param servers the labels of servers, in small letters
 * @param domainNames whether only domain names are meant, of all that is there
 */
public record Reach(boolean whole, Set<String> accounts, Set<String> servers, boolean domainNames) {

    /** All that a customer has. */
    public static final Reach ALL = new Reach(true, Set.of(), Set.of(), false);

    public static final Reach NOTHING = new Reach(false, Set.of(), Set.of(), false);

    public Reach {
        accounts = Set.copyOf(accounts);
        servers = Set.copyOf(servers);
    }

    /** Whether nothing at all is left out. */
    public boolean isAll() {
        return whole && !domainNames;
    }

    /** Whether whoever gets at this much gets at that much too. */
    public boolean covers(Reach other) {
        return isAll()
                || (whole || !other.whole)
                        && (!domainNames || other.domainNames)
                        && (whole || accounts.containsAll(other.accounts))
                        && (whole || servers.containsAll(other.servers));
    }

    public boolean isNothing() {
        return !whole && accounts.isEmpty() && servers.isEmpty();
    }
}
