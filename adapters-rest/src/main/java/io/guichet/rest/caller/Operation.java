package io.guichet.rest.caller;

import io.guichet.domain.access.Scope;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of the interface and who may call it: one line of {@code operations.txt}, which says
 * what its columns mean.
 */
record Operation(
        String method,
        String path,
        Optional<Scope> scope,
        String holder,
        Set<String> staff,
        boolean fresh) {

    private static final int COLUMNS = 6;

    Operation {
        staff = Set.copyOf(staff);
    }

    static Operation read(String line) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("not an operation: " + line);
        }
        return new Operation(
                columns[0],
                columns[1],
                columns[2].equals("-") ? Optional.empty() : Optional.of(Scope.parse(columns[2])),
                columns[3],
                Set.copyOf(Arrays.asList(columns[4].split(","))),
                columns[5].equals("fresh"));
    }

    String key() {
        return method + " " + path;
    }

    boolean isPublic() {
        return holder.equals("anyone");
    }

    /** Between machines: whoever calls it calls as often as he must. */
    boolean isTechnical() {
        return path.equals("/health") || path.startsWith("/webhooks/");
    }

    boolean isForStaffOnly() {
        return holder.equals("-");
    }
}
