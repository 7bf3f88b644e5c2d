package io.guichet.sandbox.mail;

import io.guichet.sandbox.files.Attachment;
import io.guichet.sandbox.json.JsonDoc;
import io.guichet.sandbox.setup.Page;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            sendJson(request, response);
            return;
        }
        String[] path = Objects.requireNonNullElse(request.getPathInfo(), "/").split("/");
        if (path.length < 2) {
            String body = MailPage.list(mailbox().newestFirst());
            Page.send(response, 200, "en", "Mailbox", body);
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
            String title = MailPage.subject(mail.get());
            Page.send(response, 200, "en", title, MailPage.one(mail.get()));
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        mailbox().empty();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** The form of the page can only post: what it asks for is to empty the mailbox. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        mailbox().empty();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/mailbox");
    }

    /** Shown inside a frame that may run nothing and load nothing; links open a tab. */
    private static void sendHtml(HttpServletResponse response, Mail mail) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                        + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'");
        String page = "<base target=\"_blank\">" + mail.html();
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static void sendAttachment(HttpServletResponse response, Mail mail, int index)
            throws IOException {
        List<Mail.Attachment> files = mail.attachments();
        if (index >= files.size()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Mail.Attachment file = files.get(index);
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", Attachment.named(file.name()));
        response.getOutputStream().write(file.content());
    }

    /** All mails, or with {@code ?newest=n} only so many. */
    private void sendJson(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String newest = Objects.requireNonNullElse(request.getParameter("newest"), "");
        long most = newest.matches("\\d{1,4}") ? Long.parseLong(newest) : Long.MAX_VALUE;
        JsonArrayBuilder all = JsonDoc.array();
        mailbox().newestFirst().stream().limit(most).forEach(mail -> all.add(json(mail)));
        response.setContentType("application/json");
        response.getOutputStream().write(all.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject json(Mail mail) {
        JsonArrayBuilder files = JsonDoc.array();
        mail.attachments().forEach(file -> files.add(file.name()));
        JsonArrayBuilder to = JsonDoc.array();
        mail.to().forEach(to::add);
        return JsonDoc.object()
                .add("id", mail.id())
                .add("received_at", mail.receivedAt().toString())
                .add("from", mail.from())
                .add("to", to)
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
