package io.guichet.sandbox.mail;

import static io.guichet.sandbox.setup.Page.escape;

import io.guichet.sandbox.mail.Mail.Attachment;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws the list of mails, and one of them. */
final class MailPage {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(ZoneOffset.UTC);
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]");

    private MailPage() {}

    static String list(List<Mail> mails) {
        if (mails.isEmpty()) {
            return """
            <h1>Mailbox</h1>
            <section class="card" data-newest="0"><p>Nothing was mailed yet.</p>
            <p class="quiet">Whatever the product sends appears here by itself.</p></section>
            """;
        }
        StringBuilder rows = new StringBuilder();
        mails.forEach(mail -> rows.append(row(mail)));
        return """
        <div class="head"><h1>Mailbox</h1>
        <form method="post" action="/mailbox"><button class="button danger">Empty</button></form></div>
        <ul class="card mails" data-newest="%d">%s</ul>
        """
                .formatted(mails.getFirst().id(), rows);
    }

    private static String row(Mail mail) {
        String to = String.join(", ", mail.to());
        String files =
                mail.attachments().isEmpty() ? "" : " · " + mail.attachments().size() + " file(s)";
        return """
        <li><a href="/mailbox/%d"><span class="letter" aria-hidden="true">%s</span>
        <strong>%s</strong><time datetime="%s">%s</time>
        <span class="line">%s%s</span></a></li>
        """
                .formatted(
                        mail.id(),
                        escape(to.isEmpty() ? "?" : to.substring(0, 1).toUpperCase(Locale.ROOT)),
                        escape(subject(mail)),
                        mail.receivedAt(),
                        WHEN.format(mail.receivedAt()),
                        escape(to),
                        files);
    }

    static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    static String one(Mail mail) {
        String html =
                mail.html().isEmpty()
                        ? ""
                        : """
                        <iframe class="frame" sandbox="allow-popups allow-popups-to-escape-sandbox"
                         title="Message" src="/mailbox/%d/html"></iframe>
                        """
                                .formatted(mail.id());
        String text =
                mail.text().isEmpty()
                        ? ""
                        : (html.isEmpty() ? "" : "<h2>Plain text</h2>")
                                + "<pre class=\"plain\">"
                                + linked(mail.text())
                                + "</pre>";
        return """
        <p class="up"><a href="/mailbox">← Mailbox</a></p>
        <article class="card">
        <h1>%s</h1>
        <dl class="letter-head"><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd>
        <dt>Received</dt><dd>%s UTC</dd></dl>
        %s%s%s
        </article>
        """
                .formatted(
                        escape(subject(mail)),
                        escape(mail.from()),
                        escape(String.join(", ", mail.to())),
                        WHEN.format(mail.receivedAt()),
                        html,
                        text,
                        files(mail));
    }

    private static String files(Mail mail) {
        if (mail.attachments().isEmpty()) {
            return "";
        }
        StringBuilder files = new StringBuilder("<ul class=\"files\">");
        int index = 0;
        for (Attachment file : mail.attachments()) {
            files.append(
                    "<li><a class=\"button\" download href=\"/mailbox/%d/%d\">%s ↓</a></li>"
                            .formatted(mail.id(), index, escape(file.name())));
            index++;
        }
        return files.append("</ul>").toString();
    }

    /** Addresses in a plain text can be followed. */
    private static String linked(String text) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = ADDRESS.matcher(text);
        int at = 0;
        while (matcher.find()) {
            String url = escape(matcher.group());
            out.append(escape(text.substring(at, matcher.start())));
            out.append("<a target=\"_blank\" rel=\"noopener\" href=\"%s\">".formatted(url));
            out.append(url).append("</a>");
            at = matcher.end();
        }
        return out.append(escape(text.substring(at))).toString();
    }
}
