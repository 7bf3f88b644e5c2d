package io.guichet.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;

class MailboxTest {

    @TempDir Path folder;
    private Mailbox mailbox;

    @BeforeEach
    void open() {
        mailbox = new Mailbox(0, Clock.systemUTC(), new MailFolder(folder));
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void a_mail_is_kept_with_its_texts_and_files() throws Exception {
        send("Facture réglée");

        assertThat(mailbox.newestFirst()).hasSize(1);
        Mail mail = mailbox.newestFirst().getFirst();
        assertThat(mail.subject()).isEqualTo("Facture réglée");
        assertThat(mail.to()).containsExactly("zoe@acme.example");
        assertThat(mail.text()).contains("Merci");
        assertThat(mail.html()).contains("<p>Merci</p>");
        assertThat(mail.attachments().getFirst().name()).isEqualTo("FR00000001.pdf");
        assertThat(mail.attachments().getFirst().content())
                .isEqualTo("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void the_newest_comes_first_and_can_be_found_by_its_number() throws Exception {
        send("one");
        send("two");

        assertThat(mailbox.newestFirst()).extracting(Mail::subject).containsExactly("two", "one");
        assertThat(mailbox.find(1).orElseThrow().subject()).isEqualTo("one");
        assertThat(mailbox.find(9)).isEmpty();
    }

    @Test
    void mails_outlive_a_restart_and_numbers_go_on() throws Exception {
        send("before");
        mailbox.close();
        open();

        send("after");

        assertThat(mailbox.newestFirst())
                .extracting(Mail::id, Mail::subject)
                .containsExactly(tuple(2L, "after"), tuple(1L, "before"));
    }

    @Test
    void an_emptied_mailbox_stays_empty() throws Exception {
        send("gone");
        mailbox.empty();
        mailbox.close();
        open();

        assertThat(mailbox.newestFirst()).isEmpty();
    }

    @Test
    void a_page_shows_a_mail_without_running_it() throws Exception {
        send("<script>alert(1)</script>");

        Mail mail = mailbox.newestFirst().getFirst();

        assertThat(MailPage.list(mailbox.newestFirst())).contains("&lt;script&gt;");
        assertThat(MailPage.one(mail)).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private void send(String subject) throws MessagingException {
        Properties server = new Properties();
        server.put("mail.smtp.host", "127.0.0.1");
        server.put("mail.smtp.port", String.valueOf(mailbox.port()));
        MimeMessage message = new MimeMessage(Session.getInstance(server));
        message.setFrom(new InternetAddress("billing@hoster.example"));
        message.setRecipient(RecipientType.TO, new InternetAddress("zoe@acme.example"));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Merci", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<p>Merci</p>", "text/html;charset=UTF-8");
        MimeBodyPart file = new MimeBodyPart();
        file.setContent("%PDF".getBytes(StandardCharsets.US_ASCII), "application/pdf");
        file.setFileName("FR00000001.pdf");
        message.setContent(new MimeMultipart(text, html, file));
        Transport.send(message);
    }
}
