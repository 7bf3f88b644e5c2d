package io.guichet.application.notification;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How notices name several services. */
public final class Labels {

    private Labels() {}

    /** Each label once: options have that of what they belong to. */
    public static String joined(Stream<String> labels) {
        return labels.distinct().collect(Collectors.joining(", "));
    }
}
