package io.guichet.application.shared;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By what faults are told apart for whoever is to look at them: what was thrown, of what it came,
 * and by which class of ours. Nothing of what it says, which may be personal.
 */
public final class FaultKinds {

    private static final String OURS = "io.guichet.";
    private static final int LONGEST = 100;

    /** Causes behind causes: more say nothing new. */
    private static final int DEEPEST = 20;

    private FaultKinds() {}

    /** Those of a fault and of all that came with it. */
    public static Set<String> in(Throwable fault) {
        Set<String> kinds = new LinkedHashSet<>();
        Stream.concat(Stream.of(fault), Arrays.stream(fault.getSuppressed()))
                .map(FaultKinds::of)
                .forEach(kinds::add);
        return kinds;
    }

    static String of(Throwable fault) {
        Throwable first = firstOf(fault);
        String thrown =
                last(fault.getClass().getName())
                        + (first == fault ? "" : " of " + last(first.getClass().getName()));
        String kind =
                Arrays.stream(fault.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> name.startsWith(OURS))
                        .findFirst()
                        .map(where -> thrown + " in " + last(where))
                        .orElse(thrown);
        return kind.length() > LONGEST ? kind.substring(0, LONGEST) : kind;
    }

    private static Throwable firstOf(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .reduce(fault, (before, cause) -> cause);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
