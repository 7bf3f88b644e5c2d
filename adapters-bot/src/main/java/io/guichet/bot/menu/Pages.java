package io.guichet.bot.menu;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Lists that are read whole and shown a few at a time. */
public final class Pages {

    private static final int ROWS = 6;

    private Pages() {}

    /** A page of what there is, the last one for a later, and the ways to the others. */
    public static <T> void show(
            Sheet sheet, List<T> all, int wanted, Consumer<T> row, IntFunction<Target> to) {
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int page = Math.min(wanted, pages);
        all.stream().skip((page - 1L) * ROWS).limit(ROWS).forEach(row);
        if (page > 1) {
            sheet.page("button.previous", to.apply(page - 1));
        }
        if (page < pages) {
            sheet.page("button.next", to.apply(page + 1));
        }
    }
}
