package io.guichet.bot.menu;

import java.util.List;
import java.util.function.IntFunction;

/** A page of the years in which there is something, newest first. */
public record Years(List<Integer> shown, int page, int pages) {

    private static final int ROWS = 6;

    public static Years page(List<Integer> all, int wanted) {
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int page = Math.min(wanted, pages);
        int from = (page - 1) * ROWS;
        return new Years(all.subList(from, Math.min(from + ROWS, all.size())), page, pages);
    }

    public void pager(Sheet sheet, IntFunction<Target> to) {
        if (page > 1) {
            sheet.page("button.newer", to.apply(page - 1));
        }
        if (page < pages) {
            sheet.page("button.older", to.apply(page + 1));
        }
    }
}
