package io.guichet.bot.telegram.sending;

/** What is left of a formatted text when the Bot API does not accept its formatting. */
final class PlainText {

    private static final int LONGEST = 4000;

    private PlainText() {}

    static String of(String html) {
        String text =
                html.replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
