package io.guichet.testing.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.PurgeNotices;
import io.guichet.application.notification.PurgeNoticesHandler;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.notification.RecordingMailer.Mood;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/** What was told, and what could not be told, is forgotten by itself after its time. */
class ForgettingNoticesTest {

    private static final Duration KEPT = Duration.ofDays(400);

    private final HostingCompany company = new HostingCompany();
    private final RecordingMailer mailer = new RecordingMailer();
    private final MailRoom mailRoom = new MailRoom(company.stores(), mailer, company.clock());
    private final PendingNotices pending = company.stores().pendingNotices();
    private final PurgeNotices purge = new PurgeNoticesHandler(pending, company.clock(), KEPT);
    private final CustomerNumber anna = company.consumer();

    @Test
    void a_mail_that_was_given_up_is_counted_for_four_hundred_days_and_then_goes() {
        company.invoices(anna, "30.00");
        mailer.becomes(Mood.REFUSES);
        mailRoom.sendMails().send();
        tellInChats();

        company.clock().advance(KEPT);
        assertThat(purge.purge()).isZero();
        assertThat(pending.parked(Channel.MAIL)).isEqualTo(1);
        company.clock().advance(Duration.ofSeconds(1));

        assertThat(purge.purge()).isEqualTo(1);
        assertThat(pending.parked(Channel.MAIL)).isZero();
    }

    @Test
    void a_mail_that_is_tried_still_does_not_go_however_old_it_is() {
        company.invoices(anna, "30.00");
        mailer.becomes(Mood.BUSY);
        mailRoom.sendMails().send();
        tellInChats();

        company.clock().advance(KEPT.multipliedBy(2));

        assertThat(purge.purge()).isZero();
    }

    @Test
    void told_and_given_up_go_in_one_round_however_many_they_are() {
        for (int each = 0; each < 2_200; each++) {
            Notice notice =
                    new Notice("notice " + each, Notice.Kind.RESTRICTION_BEGAN, anna, Map.of());
            company.given().done(() -> company.stores().outbox().add(notice));
        }
        pending.claim(Channel.MAIL, 1_100, company.clock().instant(), Duration.ofMinutes(1))
                .forEach(notice -> pending.sent(notice, company.clock().instant()));
        pending.claim(Channel.MAIL, 1_100, company.clock().instant(), Duration.ofMinutes(1))
                .forEach(notice -> pending.park(notice, company.clock().instant(), "no mailbox"));
        tellInChats();

        company.clock().advance(KEPT.plusSeconds(1));

        assertThat(purge.purge()).isEqualTo(2_200);
        assertThat(pending.parked(Channel.MAIL)).isZero();
    }

    private void tellInChats() {
        pending.claim(Channel.CHAT, 10_000, company.clock().instant(), Duration.ofMinutes(1))
                .forEach(notice -> pending.sent(notice, company.clock().instant()));
    }
}
