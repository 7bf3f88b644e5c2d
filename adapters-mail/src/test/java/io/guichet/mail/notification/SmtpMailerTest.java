package io.guichet.mail.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.application.billing.DocumentLinks;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.notification.port.Mailer.MailNotSentException;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.testing.shared.TestInstallation;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

class SmtpMailerTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final MailServerDouble server = new MailServerDouble();
    private Duration patience = Duration.ofSeconds(10);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_mail_goes_from_the_seller_to_the_customer() throws MessagingException {
        send(anna());

        MimeMessage mail = mail();
        assertThat(from(mail).getAddress()).isEqualTo("facturation@guichet.example");
        assertThat(from(mail).getPersonal()).isEqualTo("Hébergeur du Midi");
        assertThat(mail.getReplyTo()[0])
                .hasToString("=?UTF-8?Q?H=C3=A9bergeur_du_Midi?= <contact@midi.example>");
        assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(mail.getSubject()).startsWith("Facture FR00000042");
        assertThat(mail.getSentDate()).isEqualTo(NOON);
        assertThat(server.commands)
                .contains(
                        "MAIL FROM:<facturation@guichet.example>",
                        "RCPT TO:<anna@atelier.example>");
    }

    @Test
    void it_says_the_same_as_text_and_as_html() throws MessagingException, IOException {
        send(anna());

        MimeMultipart parts = (MimeMultipart) mail().getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("Bonjour Anna Müller,");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("<p>Bonjour Anna Müller,");
    }

    @Test
    void both_lead_to_the_document() throws MessagingException, IOException {
        send(anna());

        MimeMultipart parts = (MimeMultipart) mail().getContent();
        String link = "https://guichet.example/api/v1/shared-documents/";
        assertThat((String) parts.getBodyPart(0).getContent())
                .containsPattern("par ce lien .*\\s+" + link + "[\\w.-]+\\?format=pdf\\s");
        assertThat((String) parts.getBodyPart(1).getContent())
                .containsPattern("href=\"" + link + "[\\w.-]+\\?format=pdf\"")
                .contains(">Ouvrir le document</a>");
    }

    @Test
    void machines_can_see_that_a_machine_wrote_it() throws MessagingException {
        send(anna());

        assertThat(mail().getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
        assertThat(mail().getHeader("List-Id", ",")).isEqualTo("<invoice-issued.guichet.example>");
        assertThat(mail().getHeader("Content-Language", ",")).isEqualTo("fr");
    }

    @Test
    void sent_again_it_is_the_same_mail() throws MessagingException {
        send(anna());
        send(anna());

        assertThat(server.mails).hasSize(2);
        assertThat(mail().getMessageID()).isEqualTo("<notice-7@guichet.example>");
        assertThat(server.mails.getLast()).contains("Message-ID: <notice-7@guichet.example>");
    }

    @Test
    void a_name_writes_no_headers() throws MessagingException {
        send(Notices.customer(Language.FR, "Eve\r\nBcc: all@x.example", "eve@x.example"));

        assertThat(mail().getHeader("Bcc")).isNull();
        assertThat(mail().getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(server.commands).filteredOn(line -> line.startsWith("RCPT")).hasSize(1);
    }

    @Test
    void what_is_no_address_is_never_written_to() {
        for (String address : new String[] {"", "nobody", "a@b\r\nBcc: c@d", "a@b, c@d", "a b@c"}) {
            assertThat(failure(Notices.customer(Language.FR, "Anna", address)).isPermanent())
                    .as(address)
                    .isTrue();
        }
        assertThat(server.mails).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 554 not now, false",
        "CONNECT, 421 busy, false",
        "MAIL, 451 later, false",
        "MAIL, 550 not you, true",
        "RCPT, 450 mailbox busy, false",
        "RCPT, 550 no such mailbox, true",
        "DATA, 452 full, false",
        "DATA, 554 no, true",
        "., 451 later, false",
        "., 554 spam, true"
    })
    void refused_for_good_is_told_from_refused_for_now(
            String command, String reply, boolean permanent) {
        server.answers(command, reply);

        MailNotSentException failure = failure(anna());

        assertThat(failure.isPermanent()).isEqualTo(permanent);
        assertThat(failure.getMessage()).contains(reply.substring(0, 3)).doesNotContain("\n");
    }

    @Test
    void a_refused_password_can_be_put_right() {
        server.answers("AUTH", "535 5.7.8 bad credentials");

        assertThat(failure(anna(), "guichet:secret@").isPermanent()).isFalse();
    }

    @Test
    void who_has_a_password_shows_it() {
        send(anna(), "guichet:s%20e+c@");

        assertThat(server.mails).hasSize(1);
        assertThat(server.commands).anyMatch(line -> line.startsWith("AUTH PLAIN"));
    }

    @Test
    void silence_is_waited_for_so_long_and_no_longer() {
        patience = Duration.ofMillis(200);
        server.answers("CONNECT", MailServerDouble.SILENCE);

        assertThat(failure(anna()).isPermanent()).isFalse();
    }

    @Test
    void nobody_there_can_pass() {
        server.close();

        assertThat(failure(anna()).isPermanent()).isFalse();
    }

    @Test
    void a_farewell_that_fails_sends_nothing_twice() {
        server.answers("QUIT", "500 what?");

        send(anna());

        assertThat(server.mails).hasSize(1);
    }

    @Test
    void settings_are_checked_when_they_are_made() {
        URI web = URI.create("https://mail.example");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailSettings(web, "a@b.example", web));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailSettings(URI.create("smtp://x"), "a@b\r\nX: y", web));
    }

    private MailNotSentException failure(Customer customer) {
        return failure(customer, "");
    }

    private MailNotSentException failure(Customer customer, String userInfo) {
        return assertThatExceptionOfType(MailNotSentException.class)
                .isThrownBy(() -> send(customer, userInfo))
                .actual();
    }

    private void send(Customer customer) {
        send(customer, "");
    }

    private void send(Customer customer, String userInfo) {
        MailSettings settings =
                new MailSettings(
                        server.address(userInfo),
                        "facturation@guichet.example",
                        URI.create("https://guichet.example"));
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        new SmtpMailer(settings, links(clock), clock, patience)
                .send(Notices.of(Kind.INVOICE_ISSUED), customer, Notices.SELLER, "notice-7");
    }

    private static DocumentLinks links(Clock clock) {
        return new DocumentLinks(new TestInstallation(), Duration.ofDays(30), clock);
    }

    private MimeMessage mail() throws MessagingException {
        byte[] mail = server.mails.getFirst().getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(null, new ByteArrayInputStream(mail));
    }

    private static InternetAddress from(MimeMessage mail) throws MessagingException {
        return (InternetAddress) mail.getFrom()[0];
    }

    private static Customer anna() {
        return Notices.customer(Language.FR, "Anna Müller", "anna@atelier.example");
    }
}
