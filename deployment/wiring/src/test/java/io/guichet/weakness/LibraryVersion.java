package io.guichet.weakness;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * Orders versions as Maven does where it matters: numbers as such, what comes before a release
 * first.
 */
record LibraryVersion(String text) implements Comparable<LibraryVersion> {

    /** Whatever else is written behind a number, {@code jre} or {@code final}, is the release. */
    private static final List<String> BEFORE =
            List.of("alpha", "beta", "milestone", "m", "rc", "cr", "snapshot");

    @Override
    public int compareTo(LibraryVersion other) {
        List<String> ours = parts();
        List<String> theirs = other.parts();
        for (int at = 0; at < Math.max(ours.size(), theirs.size()); at++) {
            int order = compare(part(ours, at), part(theirs, at));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<String> parts() {
        String apart =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("(?<=\\d)(?=[a-z])|(?<=[a-z])(?=\\d)|[-_+]", ".");
        return List.of(apart.split("\\.+"));
    }

    private static String part(List<String> parts, int at) {
        return at < parts.size() ? parts.get(at) : "";
    }

    private static int compare(String one, String other) {
        int kinds = Integer.compare(kind(one), kind(other));
        return kinds != 0 || kind(one) != 0 ? kinds : number(one).compareTo(number(other));
    }

    /** Below 0 for what comes before a release, 0 for numbers and the release itself. */
    private static int kind(String part) {
        return BEFORE.contains(part) ? BEFORE.indexOf(part) - BEFORE.size() : 0;
    }

    private static BigInteger number(String part) {
        return part.matches("\\d+") ? new BigInteger(part) : BigInteger.ZERO;
    }
}
