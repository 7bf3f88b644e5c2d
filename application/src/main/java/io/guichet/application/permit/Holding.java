package io.guichet.application.permit;

import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.Reach;

import java.util.Optional;
import java.util.Set;

/**
 * What an operation or a use case takes of whoever acts for a customer: a word of the HOLDER column
 * of {@code operations.txt}, or of the WHO column of {@code permits.txt}.
 *
 * @param word {@code owner}, {@code any} (a permission that is about all the customer has), {@code
 *     self} (nothing, it is about the caller), or a permission
 * @param placed the permissions on an account or a server one of which opens it too, for what is
 *     there
 */
public record Holding(String word, Optional<Permission> permission, Set<String> placed) {

    /** Nothing in particular. */
    public static final Holding ANY = of("self");

    private static final String EVERY = "*";

    public static Holding of(String written) {
        String[] parts = written.split("@", 2);
        Set<String> placed = parts.length == 1 ? Set.of() : placed(parts[1]);
        return switch (parts[0]) {
            case "owner", "any", "self", "anyone", "-" ->
                    new Holding(parts[0], Optional.empty(), placed);
            default -> new Holding(parts[0], Optional.of(Permission.parse(parts[0])), placed);
        };
    }

    private static Set<String> placed(String names) {
        Set<String> wanted = names.equals(EVERY) ? Permission.PLACED : Set.of(names.split(","));
        if (!Permission.PLACED.containsAll(wanted)) {
            throw new IllegalStateException("no permissions on accounts or servers: " + names);
        }
        return wanted;
    }

    public boolean isAboutACustomer() {
        return permission.isPresent() || word.equals("owner") || word.equals("any");
    }

    private boolean isHeldBy(Permissions permissions) {
        return switch (word) {
            case "owner" -> permissions.owner();
            case "any" -> permissions.areGlobal();
            default -> permission.isEmpty() || permissions.allow(permission.get());
        };
    }

    /** How much of the customer's is open by these permissions, if anything is. */
    public Optional<Reach> reach(Permissions permissions) {
        return isHeldBy(permissions)
                ? Optional.of(Reach.ALL)
                : Optional.of(permissions.reach(placed)).filter(reach -> !reach.isNothing());
    }
}
