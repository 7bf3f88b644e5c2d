package io.guichet.mail.notification;

import io.guichet.application.billing.DocumentLinks;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Mailer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;

/** Hands mails to a server by SMTP; no step of it takes longer than ten seconds. */
public final class SmtpMailer implements Mailer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailSettings settings;
    private final DocumentLinks links;
    private final Clock clock;
    private final Session session;

    /** The clock tells the date mails bear. */
    public SmtpMailer(MailSettings settings, DocumentLinks links, Clock clock) {
        this(settings, links, clock, PATIENCE);
    }

    SmtpMailer(MailSettings settings, DocumentLinks links, Clock clock, Duration patience) {
        this.settings = settings;
        this.links = links;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings, patience));
    }

    /** The mail library finds its parts through the thread, which need not be one of the server. */
    @Override
    public void send(Notice notice, Customer customer, Seller seller, String messageId) {
        send(() -> message(notice, customer, seller, messageId));
    }

    @Override
    public void send(Letter letter, String messageId) {
        send(() -> message(letter, messageId));
    }

    private void send(Written written) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SmtpMailer.class.getClassLoader());
        try {
            deliver(written.message());
        } catch (MessagingException failure) {
            throw new SmtpFailure(failure).toException();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private MailMessage message(Letter letter, String messageId) throws MessagingException {
        MailMessage message = new MailMessage(session, messageId + "@" + settings.domain());
        String site = settings.publicUrl().getHost();
        InternetAddress from = MailMessage.mailbox(settings.from(), site);
        String name = letter.facts().getOrDefault("name", "");
        message.between(from, MailMessage.mailbox(letter.to().value(), name), from);
        message.automatic("profile." + settings.domain());
        message.setSentDate(Date.from(clock.instant()));
        message.says(MailText.of(letter, settings.publicUrl()));
        message.saveChanges();
        return message;
    }

    private MailMessage message(Notice notice, Customer customer, Seller seller, String messageId)
            throws MessagingException {
        MailMessage message = new MailMessage(session, messageId + "@" + settings.domain());
        InternetAddress from = MailMessage.mailbox(settings.from(), seller.identity().name());
        InternetAddress to = MailMessage.mailbox(customer.email(), customer.identity().name());
        message.between(from, to, MailMessage.mailbox(seller.email(), seller.identity().name()));
        String kind = notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        message.automatic(kind + "." + settings.domain());
        message.setSentDate(Date.from(clock.instant()));
        message.says(MailText.of(notice, customer, seller, address(notice)));
        message.saveChanges();
        return message;
    }

    /** A document that was issued opens without signing in. */
    private URI address(Notice notice) {
        return MailText.isAboutDocument(notice)
                ? links.to(new DocumentReference(notice.facts().get("reference")))
                : settings.publicUrl();
    }

    /** Once the server has taken the mail, a farewell that fails must not have it sent again. */
    private void deliver(MailMessage message) throws MessagingException {
        Transport transport = session.getTransport(settings.protocol());
        try {
            transport.connect(
                    settings.server().getHost(),
                    settings.port(),
                    settings.user(),
                    settings.password());
            Address[] recipients = message.getAllRecipients();
            transport.sendMessage(message, recipients);
        } finally {
            closeQuietly(transport);
        }
    }

    /** A mail on its way to be sent. */
    private interface Written {

        MailMessage message() throws MessagingException;
    }

    private static void closeQuietly(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException ignored) {
            // Nothing depends on it.
        }
    }

    private static Properties properties(MailSettings settings, Duration patience) {
        String prefix = "mail." + settings.protocol() + ".";
        String milliseconds = Long.toString(patience.toMillis());
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", milliseconds);
        properties.put(prefix + "timeout", milliseconds);
        properties.put(prefix + "writetimeout", milliseconds);
        properties.put(prefix + "localhost", settings.domain());
        properties.put(prefix + "from", settings.from());
        properties.put(prefix + "auth", Boolean.toString(settings.user() != null));
        properties.put(prefix + "starttls.enable", "true");
        properties.put(prefix + "starttls.required", Boolean.toString(settings.mustEncrypt()));
        return properties;
    }
}
