package io.guichet.rest.json;

import io.guichet.rest.problem.Problem;

import java.util.List;

/** What a request must say. */
public final class Fields {

    private Fields() {}

    public static <T> T required(T value, String pointer) {
        if (value == null) {
            throw Problem.malformed("missing-field").with("pointer", pointer).exception();
        }
        return value;
    }

    /** Those of a list that stands for all of them if it is left out, and never by being empty. */
    public static <T> List<T> allUnlessNamed(List<T> values, String pointer) {
        if (values == null) {
            return List.of();
        }
        required(values.isEmpty() ? null : values, pointer + "/0");
        return values;
    }

    public static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
