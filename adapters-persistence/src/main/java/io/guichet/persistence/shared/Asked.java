package io.guichet.persistence.shared;

import java.util.Arrays;

/** A query and the values of its parameters. */
public record Asked(RowQuery query, Object... values) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Asked same
                && same.query == query
                && Arrays.deepEquals(same.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }
}
