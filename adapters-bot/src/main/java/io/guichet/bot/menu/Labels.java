package io.guichet.bot.menu;

import io.guichet.domain.billing.DocumentReference;

/** Keeps texts that come from elsewhere short enough for their place. */
public final class Labels {

    /** A button: longer labels are cut off by phones. */
    public static final int BUTTON = 24;

    public static final int NAME = 60;
    public static final int LINE = 120;

    private Labels() {}

    /**
     * The name of a document, or what fits of it: the end of a reference is what tells it apart.
     */
    public static String reference(String name, DocumentReference reference) {
        if (name.length() <= BUTTON) {
            return name;
        }
        String value = reference.value();
        return value.length() <= BUTTON
                ? value
                : "\u2026" + value.substring(value.length() - BUTTON + 1);
    }

    public static String shorten(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "\u2026";
    }
}
