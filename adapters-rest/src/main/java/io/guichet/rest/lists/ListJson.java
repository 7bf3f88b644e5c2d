package io.guichet.rest.lists;

import java.util.List;

/** One page of a list; {@code nextCursor} is null on the last one. */
public record ListJson<T>(List<T> data, String nextCursor) {

    /** A list that is short by its nature and has one page. */
    public static <T> ListJson<T> whole(List<T> data) {
        return new ListJson<>(data, null);
    }
}
