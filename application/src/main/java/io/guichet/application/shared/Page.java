package io.guichet.application.shared;

import java.util.List;

/** One page of a list and whether there is more after it. */
public record Page<T>(List<T> items, boolean more) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page of at most {@code limit} out of rows that were fetched with a limit of one more. */
    public static <T> Page<T> of(List<T> fetched, int limit) {
        boolean more = fetched.size() > limit;
        return new Page<>(more ? fetched.subList(0, limit) : fetched, more);
    }
}
