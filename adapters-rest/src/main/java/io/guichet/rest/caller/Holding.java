package io.guichet.rest.caller;

import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;

import java.util.Optional;

/**
 * What an operation takes of whoever acts for a customer: the word of its HOLDER column.
 *
 * @param word {@code owner}, {@code any} (a permission that is about all the customer has), {@code
 *     self} (nothing, it is about the caller), or a permission
 */
record Holding(String word, Optional<Permission> permission) {

    /** Nothing in particular. */
    static final Holding ANY = new Holding("self", Optional.empty());

    static Holding of(String word) {
        return switch (word) {
            case "owner", "any", "self", "anyone", "-" -> new Holding(word, Optional.empty());
            default -> new Holding(word, Optional.of(Permission.parse(word)));
        };
    }

    boolean isAboutACustomer() {
        return permission.isPresent() || word.equals("owner") || word.equals("any");
    }

    boolean isHeldBy(Permissions permissions) {
        return switch (word) {
            case "owner" -> permissions.owner();
            case "any" -> permissions.areGlobal();
            default -> permission.isEmpty() || permissions.allow(permission.get());
        };
    }
}
