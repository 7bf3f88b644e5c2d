package io.guichet.sandbox.botapi.text;

import java.util.Locale;

/** The attributes of one start tag; all but the one that means something is dropped. */
final class HtmlAttributes {

    private final String html;
    private final String tag;
    private final int tagOffset;
    private String argument = "";
    private int at;

    HtmlAttributes(String html, String tag, int tagOffset) {
        this.html = html;
        this.tag = tag;
        this.tagOffset = tagOffset;
    }

    String argument() {
        return argument;
    }

    /** Reads from behind the name of the tag; answers the place behind its {@code >}. */
    int read(int from) {
        at = from;
        skipSpace();
        while (current() != '>') {
            readOne();
            skipSpace();
        }
        return at + 1;
    }

    private void readOne() {
        int begin = at;
        while ("=>/\"'".indexOf(current()) < 0 && !HtmlParser.isSpace(current())) {
            at++;
        }
        String name = html.substring(begin, at).toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new BadHtmlException(
                    "Empty attribute name in the tag \"%s\" at byte offset %d"
                            .formatted(tag, tagOffset));
        }
        skipSpace();
        if (current() != '=') {
            keep(name, "1");
            return;
        }
        at++;
        skipSpace();
        keep(name, current() == '"' || current() == '\'' ? quoted() : token());
    }

    private String quoted() {
        char quote = current();
        at++;
        StringBuilder value = new StringBuilder();
        while (current() != quote) {
            if (current() == '&') {
                at = HtmlReferences.copy(html, at, value);
            } else {
                value.append(current());
                at++;
            }
        }
        at++;
        return value.toString();
    }

    private String token() {
        int begin = at;
        while (Character.isLetterOrDigit(current()) || current() == '.' || current() == '-') {
            at++;
        }
        if (!HtmlParser.isSpace(current()) && current() != '>') {
            throw new BadHtmlException("Unexpected end of name token at byte offset " + tagOffset);
        }
        return html.substring(begin, at).toLowerCase(Locale.ROOT);
    }

    private void keep(String name, String value) {
        switch (tag + " " + name) {
            case "a href", "tg-emoji emoji-id", "blockquote expandable" -> argument = value;
            case "code class" -> argument = behind("language-", value);
            case "span class" -> argument = behind("tg-", value);
            default -> {
                // Means nothing for this tag.
            }
        }
    }

    private static String behind(String prefix, String value) {
        return value.startsWith(prefix) ? value.substring(prefix.length()) : "";
    }

    private void skipSpace() {
        while (HtmlParser.isSpace(current())) {
            at++;
        }
    }

    private char current() {
        if (at >= html.length()) {
            throw new BadHtmlException(
                    "Unclosed start tag \"%s\" at byte offset %d".formatted(tag, tagOffset));
        }
        return html.charAt(at);
    }
}
