package io.guichet.sandbox.mail;

import static io.guichet.sandbox.setup.Page.escape;

import io.guichet.sandbox.mail.Mail.Attachment;
import io.guichet.sandbox.setup.Page;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The mailbox as a page ({@code /mailbox}, {@code /mailbox/3}) and as {@code /mailbox.json}. */
@WebServlet({"/mailbox", "/mailbox/*", "/mailbox.json"})
public class MailboxServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().endsWith(".json")) {
            sendJson(response);
            return;
        }
        String[] path = Objects.requireNonNullElse(request.getPathInfo(), "/").split("/");
        if (path.length < 2) {
            sendList(response);
            return;
        }
        Optional<Mail> mail = path[1].matches("\\d{1,9}") ? find(path[1]) : Optional.empty();
        if (mail.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.length == 3 && path[2].equals("html")) {
            sendHtml(response, mail.get());
        } else if (path.length == 3 && path[2].matches("\\d{1,3}")) {
            sendAttachment(response, mail.get(), Integer.parseInt(path[2]));
        } else {
            sendMail(response, mail.get());
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        mailbox().empty();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void sendList(HttpServletResponse response) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (Mail mail : mailbox().newestFirst()) {
            rows.append("<tr><td>")
                    .append(mail.receivedAt().truncatedTo(ChronoUnit.SECONDS))
                    .append("</td><td>")
                    .append(escape(String.join(", ", mail.to())))
                    .append("</td><td><a href=\"/mailbox/")
                    .append(mail.id())
                    .append("\">")
                    .append(escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()))
                    .append("</a></td></tr>");
        }
        String body =
                rows.isEmpty()
                        ? "<h1>Mailbox</h1><p class=\"hint\">Nothing was mailed yet.</p>"
                        : "<h1>Mailbox</h1><table><thead><tr><th scope=\"col\">Received</th>"
                                + "<th scope=\"col\">To</th><th scope=\"col\">Subject</th></tr>"
                                + "</thead><tbody>"
                                + rows
                                + "</tbody></table>";
        Page.send(response, 200, "en", "Mailbox", body);
    }

    private static void sendMail(HttpServletResponse response, Mail mail) throws IOException {
        StringBuilder files = new StringBuilder();
        for (int index = 0; index < mail.attachments().size(); index++) {
            files.append("<li><a href=\"/mailbox/%d/%d\">".formatted(mail.id(), index))
                    .append(escape(mail.attachments().get(index).name()))
                    .append("</a></li>");
        }
        String html =
                mail.html().isEmpty()
                        ? ""
                        : "<iframe sandbox title=\"Message\" src=\"/mailbox/%d/html\"></iframe>"
                                .formatted(mail.id());
        String body =
                """
                <p><a href="/mailbox">Mailbox</a></p>
                <h1>%s</h1>
                <p class="hint">From %s to %s</p>
                %s
                <h2>Plain text</h2>
                <pre class="card">%s</pre>
                <ul>%s</ul>
                """
                        .formatted(
                                escape(mail.subject()),
                                escape(mail.from()),
                                escape(String.join(", ", mail.to())),
                                html,
                                escape(mail.text()),
                                files);
        Page.send(response, 200, "en", mail.subject(), body);
    }

    /** Shown inside a frame that may run nothing and load nothing. */
    private static void sendHtml(HttpServletResponse response, Mail mail) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
        response.getOutputStream().write(mail.html().getBytes(StandardCharsets.UTF_8));
    }

    private static void sendAttachment(HttpServletResponse response, Mail mail, int index)
            throws IOException {
        List<Attachment> files = mail.attachments();
        if (index >= files.size()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment");
        response.getOutputStream().write(files.get(index).content());
    }

    private void sendJson(HttpServletResponse response) throws IOException {
        JsonArrayBuilder all = Json.createArrayBuilder();
        mailbox().newestFirst().forEach(mail -> all.add(json(mail)));
        response.setContentType("application/json");
        response.getOutputStream().write(all.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject json(Mail mail) {
        JsonArrayBuilder files = Json.createArrayBuilder();
        mail.attachments().forEach(file -> files.add(file.name()));
        return Json.createObjectBuilder()
                .add("id", mail.id())
                .add("received_at", mail.receivedAt().toString())
                .add("from", mail.from())
                .add("to", Json.createArrayBuilder(mail.to()))
                .add("subject", mail.subject())
                .add("text", mail.text())
                .add("html", mail.html())
                .add("attachments", files)
                .build();
    }

    private Optional<Mail> find(String id) {
        return mailbox().find(Long.parseLong(id));
    }

    private Mailbox mailbox() {
        return MailDesk.mailbox(getServletContext());
    }
}
