package io.guichet.rest.json;

import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.problem.Problem;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What a request must say. */
public final class Fields {

    private Fields() {}

    public static <T> T required(T value, String pointer) {
        if (value == null) {
            throw Problem.malformed("missing-field").with("pointer", pointer).exception();
        }
        return value;
    }

    /** A parameter of the address that must be there. */
    public static <T> T parameter(T value, String name) {
        if (value == null) {
            throw Problem.malformed("missing-parameter").with("about", name).exception();
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

    /** What is read of a field; where it cannot be, the refusal says which field it is. */
    public static <T> T read(String pointer, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidValueException invalid) {
            throw Problem.malformed(invalid).with("pointer", pointer).exception();
        }
    }

    /** What a field that must be there says; where it cannot be read, the refusal names it. */
    public static <T> T parsed(String text, String pointer, Function<String, T> parsing) {
        return read(pointer, () -> parsing.apply(required(text, pointer)));
    }

    /** Each of a list, read with its place, which a refusal names; none of one that is left out. */
    public static <T, R> List<R> each(
            List<T> values, String pointer, BiFunction<T, String, R> reading) {
        List<T> given = or(values, List.<T>of());
        return IntStream.range(0, given.size())
                .mapToObj(at -> at(pointer + "/" + at, given.get(at), reading))
                .toList();
    }

    private static <T, R> R at(String place, T value, BiFunction<T, String, R> reading) {
        return read(place, () -> reading.apply(value, place));
    }

    public static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
