package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.payment.port.CardProvider.Status;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Payments that hang are taken up again, each by itself. */
class ResumingCardPaymentsTest {

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.customerWithCredit("50.00");
    private final DocumentReference invoice = company.invoices(anna, "30.00");

    @Test
    void an_event_that_never_came_is_made_up_for() {
        PaymentId id = cards.opensPage(anna, invoice);
        cards.provider().authorize(id);

        resumeAfter(Duration.ofMinutes(2));

        assertPaidOnce(id);
    }

    @Test
    void a_page_nobody_used_expires() {
        PaymentId id = cards.opensPage(anna, invoice);

        resumeAfter(Duration.ofMinutes(31));

        assertThat(cards.find(id).state()).isEqualTo(State.EXPIRED);
        assertThat(resumeAfter(Duration.ofMinutes(2))).isZero();
    }

    @Test
    void an_attempt_that_never_got_a_page_expires() {
        PaymentId id = HostingCompany.newPayment();
        cards.provider().becomes(Health.DOWN);
        cards.pays(anna, invoice, id);
        cards.provider().becomes(Health.UP);

        resumeAfter(Duration.ofMinutes(2));
        assertThat(cards.find(id).state()).isEqualTo(State.STARTED);

        resumeAfter(Duration.ofMinutes(30));
        assertThat(cards.find(id).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void an_open_page_is_left_alone() {
        PaymentId id = cards.opensPage(anna, invoice);

        resumeAfter(Duration.ofMinutes(5));

        assertThat(cards.find(id).state()).isEqualTo(State.OPEN);
        assertThat(cards.provider().statusOf(id)).isEqualTo(Status.OPEN);
    }

    @Test
    void what_was_touched_within_a_minute_is_left_to_whoever_touched_it() {
        PaymentId id = cards.opensPage(anna, invoice);
        cards.provider().authorize(id);

        assertThat(resumeAfter(Duration.ofSeconds(59))).isZero();

        assertThat(cards.find(id).state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_provider_that_is_away_stops_resuming_and_loses_nothing() {
        PaymentId id = cards.opensPage(anna, invoice);
        cards.provider().authorize(id);
        cards.provider().becomes(Health.DOWN);

        assertThat(resumeAfter(Duration.ofMinutes(2))).isZero();

        cards.provider().becomes(Health.UP);
        assertThat(resumeAfter(Duration.ofMinutes(2))).isEqualTo(1);
        assertPaidOnce(id);
    }

    @Test
    void what_is_being_captured_never_expires_because_its_session_is_not_found() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);
        cards.provider().becomes(Health.DOWN);
        cards.tell(event);
        cards.provider().becomes(Health.UP);
        Runnable remembered = cards.provider().forgets(id);

        resumeAfter(Duration.ofMinutes(31));

        assertThat(cards.find(id).state()).isEqualTo(State.CAPTURING);
        assertThat(company.shows(anna, invoice).reserved()).isEqualTo(Money.euros("30.00"));

        remembered.run();
        resumeAfter(Duration.ofMinutes(2));
        assertPaidOnce(id);
    }

    @Test
    void an_open_page_that_is_not_found_expires_after_its_time_only() {
        PaymentId id = cards.opensPage(anna, invoice);
        cards.provider().forgets(id);

        resumeAfter(Duration.ofMinutes(2));
        assertThat(cards.find(id).state()).isEqualTo(State.OPEN);

        resumeAfter(Duration.ofMinutes(30));
        assertThat(cards.find(id).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void a_payment_that_fails_stops_no_other() {
        PaymentId failing = cards.opensPage(anna, company.invoices(anna, "20.00"));
        company.clock().advance(Duration.ofSeconds(1));
        PaymentId id = cards.opensPage(anna, invoice);
        cards.provider().authorize(failing);
        cards.provider().authorize(id);
        cards.provider().trouble().breaksOver(failing);

        assertThatThrownBy(() -> resumeAfter(Duration.ofMinutes(2)))
                .isInstanceOf(RuntimeException.class);

        assertThat(cards.find(failing).state()).isEqualTo(State.OPEN);
        assertPaidOnce(id);
    }

    @Test
    void a_hundred_that_fail_hold_up_no_other() {
        for (int i = 0; i < 100; i++) {
            PaymentId failing = HostingCompany.newPayment();
            cards.topsUp(anna, "20.00", failing);
            cards.provider().trouble().breaksOver(failing);
        }
        company.clock().advance(Duration.ofSeconds(1));
        PaymentId id = cards.opensPage(anna, invoice);
        cards.provider().authorize(id);

        assertThatThrownBy(() -> resumeAfter(Duration.ofMinutes(2)))
                .isInstanceOf(RuntimeException.class);
        assertThat(cards.find(id).state()).isEqualTo(State.OPEN);
        assertThat(resumeAfter(Duration.ofSeconds(30))).isEqualTo(1);

        assertPaidOnce(id);
    }

    private int resumeAfter(Duration time) {
        company.clock().advance(time);
        return company.does().resumeCardPayments().resume();
    }

    private void assertPaidOnce(PaymentId id) {
        assertThat(cards.find(id).state()).isEqualTo(State.SUCCEEDED);
        assertThat(cards.provider().taken()).containsExactly(Money.euros("30.00"));
        assertThat(company.shows(anna, invoice).payments()).hasSize(1);
        assertThat(company.shows(anna, invoice).summary().status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(company.shows(anna, invoice).reserved()).isEqualTo(Money.euros("0"));
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }
}
