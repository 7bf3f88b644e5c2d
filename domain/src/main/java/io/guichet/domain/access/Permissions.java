package io.guichet.domain.access;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.guichet.domain.access.Permission.Bundle;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What somebody may do for a customer: all, as his owner, or what he was given. The owner is not
 * given anything, and nothing makes an owner.
 *
 * @param withSecondFactor whether he must have signed in with a second factor to use them
 */
public record Permissions(boolean owner, Set<Permission> given, boolean withSecondFactor) {

    private static final Permissions OWNER = new Permissions(true, Set.of(), false);
    private static final String OWNER_MARK = "owner";

    public Permissions {
        given = Set.copyOf(given);
    }

    public static Permissions ofOwner() {
        return OWNER;
    }

    public static Permissions of(Set<Permission> given, boolean withSecondFactor) {
        return new Permissions(false, given, withSecondFactor);
    }

    /** Reads what {@link #written} wrote. */
    public static Permissions read(String written, boolean withSecondFactor) {
        if (written.equals(OWNER_MARK)) {
            return OWNER;
        }
        return of(
                Arrays.stream(written.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(Permission::parse)
                        .collect(toUnmodifiableSet()),
                withSecondFactor);
    }

    public String written() {
        return owner
                ? OWNER_MARK
                : given.stream().map(Permission::toString).sorted().collect(joining(" "));
    }

    public boolean allow(Permission wanted) {
        return owner || given.contains(wanted);
    }

    /**
     * Whether he is this contact: he was given what it is usually given, and is not the
     * administrative contact, who was given more.
     */
    public boolean areOf(Bundle contact) {
        boolean isAdmin = given.containsAll(Bundle.ADMIN.permissions());
        return contact == Bundle.ADMIN
                ? isAdmin
                : !isAdmin && given.containsAll(contact.permissions());
    }

    /** These and what a contact is given; a second factor that one of both asks for is asked. */
    public Permissions with(Bundle contact, boolean secondFactor) {
        Set<Permission> more = new HashSet<>(given);
        more.addAll(contact.permissions());
        return new Permissions(owner, more, withSecondFactor || secondFactor);
    }

    public Permissions without(Bundle contact) {
        Set<Permission> fewer = new HashSet<>(given);
        contact.permissions().forEach(fewer::remove);
        return new Permissions(owner, fewer, withSecondFactor);
    }

    /** Whether he was given anything that is about all the customer has. */
    public boolean areGlobal() {
        return owner || given.stream().anyMatch(Permission::isGlobal);
    }
}
