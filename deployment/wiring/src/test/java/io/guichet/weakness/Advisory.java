package io.guichet.weakness;

import java.util.Set;

/**
 * A range of versions of a library that somebody published a weakness of.
 *
 * @param fixed the first version that is well again; empty as long as there is none
 * @param last the last one that is weak, where that is said instead; empty otherwise
 * @param versions single ones that are weak
 */
record Advisory(
        String id,
        String library,
        String introduced,
        String fixed,
        String last,
        Set<String> versions) {

    static Advisory range(String id, String library, String introduced, String fixed) {
        return new Advisory(id, library, introduced, fixed, "", Set.of());
    }

    boolean isAbout(Library used) {
        return library.equals(used.name())
                && (versions.contains(used.version()) || isInRange(used.version()));
    }

    private boolean isInRange(String version) {
        return !introduced.isEmpty()
                && compare(version, introduced) >= 0
                && (fixed.isEmpty() || compare(version, fixed) < 0)
                && (last.isEmpty() || compare(version, last) <= 0);
    }

    private static int compare(String one, String other) {
        return new LibraryVersion(one).compareTo(new LibraryVersion(other));
    }
}
