package io.guichet.bot.menu;

/** Keeps texts that come from elsewhere short enough for their place. */
public final class Labels {

    /** A button: longer labels are cut off by phones. */
    public static final int BUTTON = 24;

    public static final int NAME = 60;
    public static final int LINE = 120;

    private Labels() {}

    public static String shorten(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "\u2026";
    }
}
