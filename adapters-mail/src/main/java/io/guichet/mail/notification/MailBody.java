package io.guichet.mail.notification;

import java.util.stream.Collectors;

/** The two forms of one text: plain, and HTML that says the same. */
final class MailBody {

    /** Begins a paragraph that the law wants seen at once, in a frame. */
    private static final String FRAMED = "[!] ";

    private final MailText mail;

    MailBody(MailText mail) {
        this.mail = mail;
    }

    String plain() {
        return mail.paragraphs().stream()
                        .map(paragraph -> isFramed(paragraph) ? boxed(paragraph) : paragraph)
                        .collect(Collectors.joining("\n\n"))
                + "\n\n"
                + mail.link().lead()
                + "\n"
                + mail.link().address()
                + "\n\n-- \n"
                + String.join("\n", mail.signature())
                + "\n";
    }

    String html() {
        String paragraphs =
                mail.paragraphs().stream()
                        .map(MailBody::paragraph)
                        .collect(Collectors.joining("\n"));
        String signature =
                mail.signature().stream()
                        .map(MailBody::escaped)
                        .collect(Collectors.joining("<br>\n"));
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head><meta charset="UTF-8"><title>%s</title></head>
        <body style="margin:0;padding:24px;background:#e9eef0;color:#1c2a30;\
        font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
        <div style="max-width:36em;margin:0 auto;padding:24px 32px;background:#ffffff;\
        border-top:4px solid #0b5a66">
        <h1 style="margin:0 0 16px;font-size:20px;line-height:1.3;color:#0b5a66">%s</h1>
        %s
        <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:10px 20px;\
        background:#0b5a66;color:#ffffff;text-decoration:none;border-radius:4px">%s</a></p>
        <p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #d9e1e3;\
        font-size:13px;color:#52646b">%s</p>
        </div>
        </body>
        </html>
        """
                .formatted(
                        mail.words().text("tag"),
                        escaped(mail.subject()),
                        escaped(mail.subject()),
                        paragraphs,
                        escaped(mail.link().address().toString()),
                        escaped(mail.link().button()),
                        signature);
    }

    private static boolean isFramed(String paragraph) {
        return paragraph.startsWith(FRAMED);
    }

    private static String boxed(String paragraph) {
        String line = "=".repeat(72);
        return line + "\n" + paragraph.substring(FRAMED.length()) + "\n" + line;
    }

    private static String paragraph(String text) {
        return isFramed(text)
                ? "<p style=\"padding:12px 16px;border:3px solid #0b5a66;font-weight:bold\">"
                        + escaped(text.substring(FRAMED.length()))
                        + "</p>"
                : "<p>" + escaped(text) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
