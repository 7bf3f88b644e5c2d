package io.guichet.rest.caller;

import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.permit.Holding;
import io.guichet.domain.access.Scope;
import io.guichet.domain.access.StaffRole;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation of the interface and who may call it: one line of {@code operations.txt}, which says
 * what its columns mean.
 */
record Operation(
        String method,
        String path,
        Optional<Scope> scope,
        Holding holder,
        Set<StaffRole> staff,
        Factor factor) {

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
                Holding.of(columns[3]),
                staff(columns[4]),
                Factor.of(columns[5]));
    }

    /** The administrator is always among them. */
    private static Set<StaffRole> staff(String column) {
        return switch (column) {
            case "all" -> Set.of(StaffRole.values());
            case "-" -> Set.of(StaffRole.ADMINISTRATOR);
            default ->
                    Stream.concat(
                                    Stream.of(column.split(",")).map(Operation::role),
                                    Stream.of(StaffRole.ADMINISTRATOR))
                            .collect(Collectors.toSet());
        };
    }

    /**
     * What it takes of a second factor before it is looked at. Where that is a matter of what is
     * asked for, the resource asks; a code that came along is looked at here all the same.
     */
    Need factor(boolean withCode) {
        return switch (factor) {
            case NONE -> Need.NONE;
            case FRESH -> Need.FRESH;
            case ALWAYS -> Need.ALWAYS;
            case STORED -> withCode ? Need.FRESH : Need.NONE;
        };
    }

    private static StaffRole role(String word) {
        return StaffRole.valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean isFor(Set<StaffRole> roles) {
        return roles.stream().anyMatch(staff::contains);
    }

    String key() {
        return method + " " + path;
    }

    boolean isPublic() {
        return holder.word().equals("anyone");
    }

    /** Between machines: whoever calls it calls as often as he must. */
    boolean isTechnical() {
        return path.equals("/health") || path.startsWith("/webhooks/");
    }

    boolean isForStaffOnly() {
        return holder.word().equals("-");
    }

    /** The words of the FACTOR column. */
    enum Factor {
        NONE,
        FRESH,
        ALWAYS,
        STORED;

        private static Factor of(String word) {
            return word.equals("-") ? NONE : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
