package io.guichet.rest.pages;

import io.guichet.domain.identity.Language;

/** The frame around every page. */
final class Layout {

    private static final String FRAME =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            %s<title>%s – Guichet</title>
            <link rel="stylesheet" href="/assets/guichet.css">
            <link rel="icon" href="/assets/guichet.svg" type="image/svg+xml">
            </head>
            <body>
            <header><a class="home" href="%s">Guichet</a></header>
            <main>
            %s</main>
            <footer><nav aria-label="%s">%s</nav></footer>
            </body>
            </html>
            """;

    private Layout() {}

    static String page(Html content, String titleKey, String path) {
        return page(content, titleKey, path, 0);
    }

    /** With seconds above zero the page loads itself again, for what happens somewhere else. */
    static String page(Html content, String titleKey, String path, int refreshSeconds) {
        return page(
                content,
                titleKey,
                path,
                refreshSeconds == 0 ? "" : refresh(Integer.toString(refreshSeconds)));
    }

    /**
     * Goes on to a page of ours by itself: a browser that another site sent here brings strict
     * cookies along only from here on.
     */
    static String leading(Html content, String titleKey, String path, String to) {
        return page(content, titleKey, path, refresh("0;url=" + content.href(to)));
    }

    private static String refresh(String content) {
        return "<meta http-equiv=\"refresh\" content=\"" + content + "\">\n";
    }

    private static String page(Html content, String titleKey, String path, String refresh) {
        return FRAME.formatted(
                content.language().tag(),
                refresh,
                content.text(titleKey),
                content.href("/"),
                content.body(),
                content.text("languages"),
                other(content.language(), path));
    }

    private static String other(Language current, String path) {
        Language other = current == Language.FR ? Language.EN : Language.FR;
        String name = other == Language.FR ? "Français" : "English";
        String joined = Html.escape(path + (path.contains("?") ? "&" : "?") + "lang=");
        return "<a href=\"%s%s\" hreflang=\"%s\" lang=\"%s\">%s</a>"
                .formatted(joined, other.tag(), other.tag(), other.tag(), name);
    }
}
