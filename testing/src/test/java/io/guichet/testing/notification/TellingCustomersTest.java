package io.guichet.testing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.notification.RecordingMailer.Mail;
import io.guichet.testing.notification.RecordingMailer.Mood;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class TellingCustomersTest {

    private final HostingCompany company = new HostingCompany();
    private final RecordingMailer mailer = new RecordingMailer();
    private final MailRoom mailRoom = new MailRoom(company.stores(), mailer, company.clock());
    private final CustomerNumber anna = company.consumer();

    @Test
    void an_issued_invoice_is_told_with_its_facts() {
        DocumentReference invoice = company.invoices(anna, "30.00");

        assertThat(notice(Kind.INVOICE_ISSUED).facts())
                .isEqualTo(
                        Map.of(
                                "reference", invoice.value(),
                                "gross", "30.00",
                                "currency", "EUR",
                                "dueOn", "2026-03-31"));
    }

    @Test
    void a_payment_is_told_with_what_it_settled() {
        DocumentReference first = company.invoices(anna, "10.00");
        DocumentReference second = company.invoices(anna, "20.00");
        company.transfers(anna, "30.00", List.of(first, second));

        assertThat(notice(Kind.PAYMENT_RECEIVED).facts())
                .containsEntry("amount", "30.00")
                .containsEntry("currency", "EUR")
                .containsEntry("method", "BANK_TRANSFER")
                .containsEntry("receipt", "FRR00000001")
                .containsEntry("invoices", first + "," + second);
    }

    @Test
    void a_credit_note_is_told_with_what_it_corrects() {
        DocumentReference invoice = company.invoices(anna, "10.00");
        company.credits(invoice, "");

        assertThat(notice(Kind.CREDIT_NOTE_ISSUED).facts())
                .containsEntry("reference", "FRA00000001")
                .containsEntry("corrects", invoice.value())
                .containsEntry("gross", "10.00");
    }

    @Test
    void a_card_that_was_not_charged_is_told_with_the_invoice() {
        Cards cards = new Cards(company);
        company.transfers(anna, "50.00", List.of());
        DocumentReference invoice = company.invoices(anna, "10.00");
        var page = cards.opensPage(anna, invoice);
        company.paysFromCredit(anna, invoice);
        cards.payOnPage(page);

        assertThat(notice(Kind.PAYMENT_RELEASED).facts())
                .containsEntry("amount", "10.00")
                .containsEntry("invoice", invoice.value());
    }

    @Test
    void each_notice_is_mailed_once_to_the_customer() {
        company.invoices(anna, "30.00");
        company.invoices(anna, "20.00");

        assertThat(mailRoom.sendMails().send()).isEqualTo(2);
        assertThat(mailRoom.sendMails().send()).isZero();

        assertThat(mailer.mails()).extracting(Mail::to).containsOnly("anna@example.com");
        assertThat(mailer.mails()).extracting(Mail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void at_most_ten_are_mailed_at_a_time() {
        for (int count = 0; count < 11; count++) {
            company.invoices(anna, "1.00");
        }

        assertThat(mailRoom.sendMails().send()).isEqualTo(10);
        assertThat(mailRoom.sendMails().send()).isEqualTo(1);
    }

    @Test
    void eight_nodes_at_once_mail_each_notice_once() {
        for (int count = 0; count < 20; count++) {
            company.invoices(anna, "1.00");
        }

        Together.run(8, () -> mailRoom.sendMails().send());

        assertThat(mailer.mails()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void a_slow_mail_server_is_given_no_mail_twice_by_another_node() {
        for (int count = 0; count < 10; count++) {
            company.invoices(anna, "1.00");
        }
        mailer.slowly(
                () -> {
                    company.clock().advance(Duration.ofMinutes(2));
                    mailRoom.sendMails().send();
                });

        mailRoom.sendMails().send();

        assertThat(mailer.mails()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void a_busy_mail_server_is_asked_again_later_and_later() {
        company.invoices(anna, "30.00");
        mailer.becomes(Mood.BUSY);
        assertThat(mailRoom.sendMails().send()).isZero();
        mailer.becomes(Mood.TAKES);

        company.clock().advance(Duration.ofSeconds(59));
        assertThat(mailRoom.sendMails().send()).isZero();

        company.clock().advance(Duration.ofSeconds(1));
        assertThat(mailRoom.sendMails().send()).isEqualTo(1);
    }

    @Test
    void after_ten_tries_a_mail_is_given_up_visibly() {
        company.invoices(anna, "30.00");
        mailer.becomes(Mood.BUSY);

        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(parked()).isZero();
            mailRoom.sendMails().send();
            company.clock().advance(Duration.ofDays(1));
        }

        assertThat(parked()).isEqualTo(1);
    }

    @Test
    void a_mail_that_fails_stops_no_other_and_is_tried_again() {
        CustomerNumber boris = company.customerWithCredit("5.00");
        mailRoom.sendMails().send();
        company.invoices(anna, "30.00");
        company.invoices(boris, "20.00");
        mailer.stumblesOver(anna);

        assertThatIllegalStateException()
                .isThrownBy(mailRoom.sendMails()::send)
                .withMessage("nobody thought of this");
        assertThat(mailer.mails()).as("his credit, and now his invoice").hasSize(2);

        mailer.stumblesOver(boris);
        company.clock().advance(Duration.ofMinutes(1));
        assertThat(mailRoom.sendMails().send()).isEqualTo(1);
    }

    @Test
    void a_mail_that_can_never_be_delivered_is_given_up_at_once() {
        company.invoices(anna, "30.00");
        mailer.becomes(Mood.REFUSES);

        mailRoom.sendMails().send();

        assertThat(parked()).isEqualTo(1);
    }

    @Test
    void one_mail_that_fails_holds_up_no_other() {
        company.invoices(anna, "30.00");
        mailer.becomes(Mood.REFUSES);
        mailRoom.sendMails().send();
        mailer.becomes(Mood.TAKES);
        company.invoices(anna, "20.00");

        assertThat(mailRoom.sendMails().send()).isEqualTo(1);
    }

    private Notice notice(Kind kind) {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private long parked() {
        return company.stores().pendingNotices().parked(Channel.MAIL);
    }
}
