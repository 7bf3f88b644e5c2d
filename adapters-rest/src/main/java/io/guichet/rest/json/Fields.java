package io.guichet.rest.json;

import io.guichet.rest.problem.Problem;

/** What a request must say. */
public final class Fields {

    private Fields() {}

    public static <T> T required(T value, String pointer) {
        if (value == null) {
            throw Problem.malformed("missing-field").with("pointer", pointer).exception();
        }
        return value;
    }

    public static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
