package io.guichet.application.personal;

import io.guichet.application.shared.Page;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Reads long lists page by page, so that they need no more memory than short ones. */
final class InPages {

    static final int PAGE = 200;

    private InPages() {}

    /** From {@code start} on; each page goes on after the position of the last element. */
    static <T, P> void each(
            P start, Function<P, Page<T>> pages, Function<T, P> position, Consumer<T> each) {
        P after = start;
        boolean more = true;
        while (more) {
            Page<T> page = pages.apply(after);
            page.items().forEach(each);
            more = page.more() && !page.items().isEmpty();
            after = more ? position.apply(page.items().getLast()) : after;
        }
    }

    /** By their numbers, the highest first. */
    static <T> void descending(
            Function<Long, Page<T>> pages, ToLongFunction<T> number, Consumer<T> each) {
        each(Long.MAX_VALUE, pages, number::applyAsLong, each);
    }
}
