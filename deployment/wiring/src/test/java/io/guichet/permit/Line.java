package io.guichet.permit;

import io.guichet.application.permit.Gate;
import io.guichet.rest.caller.Operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may, in the words of a list: of the edges or of the last door. */
record Line(Set<String> who, Set<String> staff) {

    private static final Set<String> ROLES =
            Set.of("support", "billing", "catalogue", "administrator");

    /** The use cases and who may call them. */
    static Map<String, Line> permits() {
        Map<String, Line> permits = new TreeMap<>();
        for (String line : Gate.listed()) {
            List<String> columns = List.of(line.strip().split("\\s+"));
            permits.put(columns.get(0), of(columns.get(1), columns.get(2), false));
        }
        return permits;
    }

    /** The operations of the interface and who may call them. */
    static Map<String, Line> operations() {
        Map<String, Line> operations = new TreeMap<>();
        for (String line : Operations.listed()) {
            List<String> columns = List.of(line.strip().split("\\s+"));
            operations.put(
                    columns.get(0) + " " + columns.get(1),
                    of(columns.get(3), columns.get(4), true));
        }
        return operations;
    }

    /** Where nobody of staff is named, the administrator is meant at the edge alone. */
    private static Line of(String who, String staff, boolean administrator) {
        Set<String> roles = new TreeSet<>();
        if (staff.equals("all")) {
            roles.addAll(ROLES);
        } else if (!staff.equals("-")) {
            roles.addAll(List.of(staff.toLowerCase(Locale.ROOT).split(",")));
        }
        if (administrator || !roles.isEmpty()) {
            roles.add("administrator");
        }
        return new Line(who.equals("-") ? Set.of() : Set.of(who.split("\\|")), roles);
    }

    static Line of(String... who) {
        return new Line(Set.of(who), Set.of());
    }

    Line and(Line other) {
        return new Line(both(who, other.who), both(staff, other.staff));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Whether it is open to everybody who has signed in, about himself, or to everybody. */
    boolean isOpenToHimself() {
        return who.contains("self") || who.contains("anyone");
    }

    /** The words that are about what somebody holds for a customer. */
    Stream<String> holdings() {
        return who.stream()
                .filter(
                        word ->
                                !Arrays.asList("anyone", "arriving", "self", "house")
                                        .contains(word));
    }
}
