package io.guichet.domain.access;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.guichet.domain.access.Permission.Bundle;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

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

    /**
     * What one of these permissions on accounts and servers opens. Who manages all accounts, or all
     * servers, technically holds every one of them everywhere.
     */
    public Reach reach(Set<String> names) {
        boolean whole =
                owner
                        || given.contains(Permission.TECH_ACCOUNTS)
                                && !Collections.disjoint(names, Permission.OF_ACCOUNTS)
                        || given.contains(Permission.TECH_SERVERS)
                                && !Collections.disjoint(names, Permission.OF_SERVERS);
        Reach his = given(names);
        return new Reach(
                whole, his.accounts(), his.servers(), names.equals(Set.of(Permission.DOMAINS)));
    }

    /** The accounts and servers on which he was given one of these by itself. */
    public Reach given(Set<String> names) {
        return new Reach(
                false,
                named(names, Permission::isOfAccount),
                named(names, Permission::isOfServer),
                false);
    }

    private Set<String> named(Set<String> names, Predicate<Permission> kind) {
        return given.stream()
                .filter(kind)
                .filter(permission -> names.contains(permission.name()))
                .map(Permission::named)
                .collect(toUnmodifiableSet());
    }

    /**
     * Whether this one is among what he was given, by itself or by one that is about all accounts
     * or servers.
     */
    public boolean include(Permission wanted) {
        return allow(wanted)
                || wanted.isOfAccount() && allow(Permission.TECH_ACCOUNTS)
                || wanted.isOfServer() && allow(Permission.TECH_SERVERS);
    }

    /** Whether he was given anything on this account or server by its name. */
    public boolean isGivenOn(String place) {
        return given.stream().anyMatch(held -> held.place().equals(place));
    }

    /** These where an account or a server is called otherwise. */
    public Permissions renamed(String place, String next) {
        return of(
                given.stream()
                        .map(held -> held.place().equals(place) ? held.at(next) : held)
                        .collect(toUnmodifiableSet()),
                withSecondFactor);
    }

    /** These without what is about one account or server. */
    public Permissions without(String place) {
        return of(
                given.stream()
                        .filter(held -> !held.place().equals(place))
                        .collect(toUnmodifiableSet()),
                withSecondFactor);
    }

    /** Whether he was given anything that is about all the customer has. */
    public boolean areGlobal() {
        return owner || given.stream().anyMatch(Permission::isGlobal);
    }
}
