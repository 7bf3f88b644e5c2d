package io.guichet.testing.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCard;
import io.guichet.testing.notification.MailRoom;
import io.guichet.testing.notification.RecordingMailer;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.payment.KeptCards;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** What a bank or the card provider tells of whoever closed his customer account before. */
class AfterClosingTest {

    private final HostingCompany company = new HostingCompany();
    private final RecordingMailer mailer = new RecordingMailer();
    private final MailRoom mailRoom = new MailRoom(company.stores(), mailer, company.clock());
    private final CustomerNumber anna = company.consumer();
    private final PaymentId payment = HostingCompany.newPayment();

    @BeforeEach
    void she_opens_a_page_that_keeps_her_card_and_is_closed() {
        company.does()
                .topUpByCard()
                .start(new TopUpByCard.Command(anna, Money.euros("20.00"), payment, true));
        company.given()
                .done(
                        () ->
                                company.stores()
                                        .erasing()
                                        .erasure()
                                        .close(anna, company.clock().instant()));
    }

    @Test
    void nothing_is_mailed_any_more_and_nothing_waits_to_be() {
        company.transfers(anna, "50.00", List.of());

        mailRoom.sendMails().send();

        assertThat(mailer.mails()).isEmpty();
        assertThat(claimable()).isEmpty();
    }

    @Test
    void the_card_of_a_page_that_is_paid_late_is_kept_to_be_forgotten_only() {
        new Cards(company).payOnPage(payment);

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("20.00"));
        assertThat(new KeptCards(company.does()).of(anna)).isEmpty();
        assertThat(company.given().in(() -> company.stores().storedCards().toForget(9)))
                .extracting(StoredCard::customer)
                .containsExactly(anna);
    }

    private List<?> claimable() {
        return company.given()
                .in(
                        () ->
                                company.stores()
                                        .pendingNotices()
                                        .claim(
                                                Channel.MAIL,
                                                9,
                                                company.clock().instant().plus(Duration.ofDays(2)),
                                                Duration.ofMinutes(5)));
    }
}
