package io.guichet.sandbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** A mail as it was read: its texts and its attachments. */
record Mail(
        long id,
        Instant receivedAt,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments) {

    /** A file that came with a mail. */
    record Attachment(String name, String mediaType, byte[] content) {}

    static Mail read(long id, Instant receivedAt, String from, List<String> to, byte[] raw) {
        try {
            MimeMessage message =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            Parts parts = new Parts();
            parts.add(message);
            String subject = Objects.requireNonNullElse(message.getSubject(), "");
            return new Mail(
                    id,
                    receivedAt,
                    from,
                    List.copyOf(to),
                    subject,
                    parts.text.toString(),
                    parts.html.toString(),
                    List.copyOf(parts.attachments));
        } catch (MessagingException malformed) {
            return new Mail(
                    id,
                    receivedAt,
                    from,
                    to,
                    "",
                    new String(raw, StandardCharsets.ISO_8859_1),
                    "",
                    List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was found in a mail so far. */
    private static final class Parts {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Attachment> attachments = new ArrayList<>();

        void add(Part part) throws MessagingException, IOException {
            Object content = part.getContent();
            if (content instanceof Multipart several) {
                for (int index = 0; index < several.getCount(); index++) {
                    BodyPart one = several.getBodyPart(index);
                    add(one);
                }
            } else if (part.getFileName() != null) {
                byte[] bytes = part.getInputStream().readAllBytes();
                attachments.add(new Attachment(part.getFileName(), part.getContentType(), bytes));
            } else if (part.isMimeType("text/html")) {
                html.append(content);
            } else {
                text.append(content);
            }
        }
    }
}
