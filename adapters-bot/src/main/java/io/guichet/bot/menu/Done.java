package io.guichet.bot.menu;

import io.guichet.bot.shared.Turn;

/**
 * What came of carrying an intent out: the answer, and the sentence that a second press gets
 * ({@code outcome}: its key in the bundle and one argument).
 */
public record Done(Turn turn, String outcome) {

    public static Done said(Turn turn, String key, String argument) {
        return new Done(turn, (key + " " + argument).strip());
    }

    /** Nothing was changed. */
    public static Done refused(Turn turn) {
        return said(turn, "used.refused", "");
    }
}
