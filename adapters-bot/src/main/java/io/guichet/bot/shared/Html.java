package io.guichet.bot.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with simple formatting, safe by construction: whatever comes from outside enters through
 * {@link #text} and is escaped there, once.
 */
public final class Html {

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    public static Html text(String anything) {
        return new Html(
                anything.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;"));
    }

    public static Html bold(String anything) {
        return new Html("<b>" + text(anything).markup + "</b>");
    }

    public static Html code(String anything) {
        return new Html("<code>" + text(anything).markup + "</code>");
    }

    public static Html lines(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    public Html plus(Html next) {
        return new Html(markup + next.markup);
    }

    public String markup() {
        return markup;
    }

    @Override
    public String toString() {
        return markup;
    }
}
