package io.guichet.sandbox.setup;

import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes one of the sandbox's pages: no script, one style sheet, everything escaped. */
public final class Page {

    private Page() {}

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** {@code body} is markup whose values were escaped. */
    public static void send(
            HttpServletResponse response, int status, String language, String title, String body)
            throws IOException {
        String page =
                """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="/sandbox.css">
                </head>
                <body>
                <main>
                %s
                </main>
                </body>
                </html>
                """
                        .formatted(language, escape(title), body);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; frame-src 'self'; frame-ancestors 'self';"
                        + " base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
