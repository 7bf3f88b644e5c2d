package io.guichet.mail.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** A mail whose id is ours and does not change when it is sent again. */
final class MailMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    MailMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** A mailbox with the name it belongs to; refuses what is no mail address. */
    static InternetAddress mailbox(String address, String name) throws MessagingException {
        InternetAddress mailbox = new InternetAddress(address, true);
        try {
            mailbox.setPersonal(MailText.oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has " + UTF_8, e);
        }
        return mailbox;
    }

    void between(InternetAddress from, InternetAddress to, InternetAddress replyTo)
            throws MessagingException {
        setFrom(from);
        setRecipient(RecipientType.TO, to);
        setReplyTo(new InternetAddress[] {replyTo});
    }

    /** Nobody's machine should answer a machine, and filters should know our mails. */
    void automatic(String list) throws MessagingException {
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        setHeader("List-Id", "<" + list + ">");
    }

    void says(MailText text) throws MessagingException {
        MailBody body = new MailBody(text);
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(body.plain(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(body.html(), UTF_8, "html");
        setSubject(MailText.oneLine(text.subject()), UTF_8);
        setHeader("Content-Language", text.words().text("tag"));
        setContent(new MimeMultipart("alternative", plain, html));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }
}
