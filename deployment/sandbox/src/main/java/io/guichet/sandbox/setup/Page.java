package io.guichet.sandbox.setup;

import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes one of the sandbox's pages: scripts and styles of its own only, everything escaped. */
public final class Page {

    private static final String[][] PARTS = {
        {"/chat", "Chat"}, {"/mailbox", "Mailbox"}, {"/clock", "Clock"}
    };

    private Page() {}

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** What a page may load, and where its forms may lead, also by way of a redirection. */
    public static String policy(String formTargets) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; frame-src 'self'; form-action "
                + formTargets
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    /** A page among the others; {@code body} is markup whose values were escaped. */
    public static void send(
            HttpServletResponse response, int status, String language, String title, String body)
            throws IOException {
        StringBuilder links = new StringBuilder();
        for (String[] part : PARTS) {
            String here = part[1].equals(title) ? " aria-current=\"page\"" : "";
            links.append("<a href=\"%s\"%s>%s</a>".formatted(part[0], here, part[1]));
        }
        String framed =
                """
                <div class="page">
                <header class="topbar">
                <a class="brand" href="/"><img src="/assets/icon.svg" alt=""><span>Guichet<small>sandbox</small></span></a>
                <nav aria-label="Sandbox">%s</nav>
                </header>
                <main>
                %s
                </main>
                </div>
                """
                        .formatted(links, body);
        sendAlone(response, status, language, title, framed);
    }

    /** A page that stands for itself, without the way to the others. */
    public static void sendAlone(
            HttpServletResponse response, int status, String language, String title, String body)
            throws IOException {
        String page =
                """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Guichet sandbox</title>
                <link rel="icon" href="/assets/icon.svg">
                <link rel="stylesheet" href="/assets/base.css">
                <link rel="stylesheet" href="/assets/pages.css">
                <script type="module" src="/assets/pages.js"></script>
                </head>
                <body>
                %s
                </body>
                </html>
                """
                        .formatted(language, escape(title), body);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
