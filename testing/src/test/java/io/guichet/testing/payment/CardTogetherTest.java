package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Several take up the same payment at once, or too late: what was taken is always booked. */
class CardTogetherTest {

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.customerWithCredit("50.00");
    private final DocumentReference invoice = company.invoices(anna, "30.00");

    @Test
    void a_capture_that_meets_another_one_is_left_to_it() {
        PaymentId id = cards.opensPage(anna, invoice);
        cards.provider().trouble().isBusyFor(1);

        cards.payOnPage(id);

        assertThat(cards.find(id).state()).isEqualTo(State.CAPTURING);
        assertThat(company.shows(anna, invoice).reserved()).isEqualTo(Money.euros("30.00"));

        resumeLater();
        assertThat(cards.find(id).state()).isEqualTo(State.SUCCEEDED);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_release_that_meets_another_one_is_left_to_it() {
        PaymentId id = cards.opensPage(anna, invoice);
        company.paysFromCredit(anna, invoice);
        cards.provider().trouble().isBusyFor(1);

        cards.payOnPage(id);

        assertThat(cards.find(id).state()).isEqualTo(State.RELEASING);

        resumeLater();
        assertThat(cards.find(id).state()).isEqualTo(State.RELEASED);
        assertThat(cards.provider().statusOf(id)).isEqualTo(Status.CANCELED);
    }

    @Test
    void what_was_taken_for_a_payment_that_is_over_becomes_credit() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);
        cards.provider()
                .trouble()
                .whileCapturing(() -> cards.tell(event.replace("AUTHORIZED", "EXPIRED")));

        cards.tell(event);

        assertThat(cards.provider().taken()).containsExactly(Money.euros("30.00"));
        assertBookedAsCredit(id);
    }

    @Test
    void a_capture_told_of_after_the_end_becomes_credit() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);
        cards.tell(event.replace("AUTHORIZED", "EXPIRED"));
        cards.provider().capture(cards.find(id).sessionId());

        cards.tell(event.replace("AUTHORIZED", "CAPTURED"));
        cards.tell(event.replace("AUTHORIZED", "CAPTURED"));

        assertBookedAsCredit(id);
    }

    @Test
    void an_authorisation_told_of_after_the_end_is_given_up() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);
        cards.tell(event.replace("AUTHORIZED", "EXPIRED"));

        cards.tell(event);

        assertThat(cards.provider().statusOf(id)).isEqualTo(Status.CANCELED);
        assertThat(cards.find(id).state()).isEqualTo(State.EXPIRED);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void a_release_that_came_too_late_becomes_credit() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);
        cards.provider().capture(cards.find(id).sessionId());
        cards.tell(event.replace("AUTHORIZED", "EXPIRED"));

        cards.tell(event);

        assertBookedAsCredit(id);
    }

    private void resumeLater() {
        company.clock().advance(Duration.ofMinutes(2));
        company.does().resumeCardPayments().resume();
    }

    private void assertBookedAsCredit(PaymentId id) {
        assertThat(cards.find(id).state()).isEqualTo(State.SUCCEEDED);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("80.00"));
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));
        assertThat(company.shows(anna, invoice).reserved()).isEqualTo(Money.euros("0"));
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }
}
