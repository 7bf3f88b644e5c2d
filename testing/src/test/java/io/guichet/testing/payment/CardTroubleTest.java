package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.PayByCard.Outcome.ProviderUnavailable;
import io.guichet.application.payment.PayByCard.Outcome.Started;
import io.guichet.application.payment.ReceiveCardEvent.Outcome.Received;
import io.guichet.application.payment.ReceiveCardEvent.Outcome.Unknown;
import io.guichet.application.payment.port.CardProvider.Checkout;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** The provider is away, the network drops answers, processes die: no money is lost or doubled. */
class CardTroubleTest {

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.customerWithCredit("50.00");
    private final DocumentReference invoice = company.invoices(anna, "30.00");

    @Test
    void a_provider_that_is_away_opens_no_page_and_the_next_try_does() {
        PaymentId id = HostingCompany.newPayment();
        cards.provider().becomes(Health.DOWN);

        assertThat(cards.pays(anna, invoice, id)).isEqualTo(new ProviderUnavailable());
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));

        cards.provider().becomes(Health.UP);
        assertThat(cards.pays(anna, invoice, id)).isInstanceOf(Started.class);
        assertThat(cards.find(id).state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_page_whose_opening_was_not_answered_is_found_again() {
        PaymentId id = HostingCompany.newPayment();
        cards.provider().becomes(Health.MUTE);
        assertThat(cards.pays(anna, invoice, id)).isEqualTo(new ProviderUnavailable());

        cards.provider().becomes(Health.UP);
        assertThat(cards.opensPage(anna, invoice)).isEqualTo(id);

        assertThat(cards.provider().pages()).isEqualTo(1);
    }

    @Test
    void the_event_of_a_page_whose_opening_was_not_answered_still_counts() {
        PaymentId id = HostingCompany.newPayment();
        cards.provider().becomes(Health.MUTE);
        cards.pays(anna, invoice, id);
        cards.provider().becomes(Health.UP);

        cards.payOnPage(id);

        assertThat(cards.find(id).state()).isEqualTo(State.SUCCEEDED);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_capture_that_could_not_be_asked_for_is_made_later() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);
        cards.provider().becomes(Health.DOWN);

        assertThat(cards.tell(event)).isEqualTo(new Received());
        assertThat(cards.find(id).state()).isEqualTo(State.CAPTURING);
        assertThat(company.shows(anna, invoice).reserved()).isEqualTo(Money.euros("30.00"));

        cards.provider().becomes(Health.UP);
        resumeAfter(Duration.ofMinutes(2));
        assertPaidOnce(id);
    }

    @Test
    void a_capture_whose_answer_was_lost_is_booked_once() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);
        cards.provider().becomes(Health.MUTE);
        cards.tell(event);
        assertThat(cards.provider().taken()).hasSize(1);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));

        cards.provider().becomes(Health.UP);
        resumeAfter(Duration.ofMinutes(2));
        cards.tell(event);
        assertPaidOnce(id);
    }

    @Test
    void told_again_while_the_capture_is_answered_books_once() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);
        cards.provider().trouble().whileCapturing(() -> cards.tell(event));

        cards.tell(event);

        assertPaidOnce(id);
    }

    @Test
    void a_late_authorisation_and_a_new_page_charge_once() {
        PaymentId late = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(late);
        company.clock().advance(Duration.ofMinutes(30));
        PaymentId fresh = cards.opensPage(anna, invoice);
        cards.provider().becomes(Health.DOWN);
        cards.tell(event);
        cards.provider().becomes(Health.UP);

        cards.payOnPage(fresh);
        assertThat(cards.find(fresh).state()).isEqualTo(State.RELEASED);

        resumeAfter(Duration.ofMinutes(2));
        assertPaidOnce(late);
    }

    @Test
    void a_transfer_does_not_pay_what_is_being_captured() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);
        cards.provider().becomes(Health.DOWN);
        cards.tell(event);
        cards.provider().becomes(Health.UP);

        company.transfers(anna, "30.00", List.of(invoice));
        resumeAfter(Duration.ofMinutes(2));

        assertPaidOnce(id);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("80.00"));
    }

    @Test
    void an_event_about_another_amount_is_not_ours() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);

        assertThat(cards.tell(event.replace("30.00", "3.00"))).isEqualTo(new Unknown());
        assertThat(cards.find(id).state()).isEqualTo(State.OPEN);
        assertThat(cards.provider().taken()).isEmpty();
    }

    @Test
    void an_event_about_a_payment_nobody_here_started_is_not_ours() {
        PaymentId foreign = HostingCompany.newPayment();
        cards.provider()
                .open(
                        new Checkout(
                                foreign,
                                Money.euros("30.00"),
                                "elsewhere",
                                Language.EN,
                                company.clock().instant().plusSeconds(60),
                                false));

        assertThat(cards.tell(cards.provider().authorize(foreign))).isEqualTo(new Unknown());
    }

    @Test
    void a_release_whose_answer_was_lost_is_finished_later() {
        PaymentId id = cards.opensPage(anna, invoice);
        company.paysFromCredit(anna, invoice);
        String event = cards.provider().authorize(id);
        cards.provider().becomes(Health.MUTE);
        cards.tell(event);
        assertThat(cards.find(id).state()).isEqualTo(State.RELEASING);

        cards.provider().becomes(Health.UP);
        resumeAfter(Duration.ofMinutes(2));

        assertThat(cards.find(id).state()).isEqualTo(State.RELEASED);
        assertThat(cards.provider().taken()).isEmpty();
    }

    @Test
    void an_authorisation_that_ended_before_its_capture_is_told() {
        PaymentId id = cards.opensPage(anna, invoice);
        String event = cards.provider().authorize(id);
        cards.provider().becomes(Health.DOWN);
        cards.tell(event);
        cards.provider().becomes(Health.UP);
        cards.provider().cancel(cards.find(id).sessionId());

        resumeAfter(Duration.ofMinutes(2));

        assertThat(cards.find(id).state()).isEqualTo(State.RELEASED);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));
        assertThat(company.shows(anna, invoice).reserved()).isEqualTo(Money.euros("0"));
        assertThat(company.stores().outbox().notices())
                .filteredOn(notice -> notice.key().equals("released:" + id))
                .extracting(notice -> notice.facts().get("owed"))
                .containsExactly("true");
    }

    @Test
    void whoever_comes_back_from_the_page_finds_his_payment_booked() {
        PaymentId id = cards.opensPage(anna, invoice);
        cards.provider().authorize(id);

        CardPayment checked = company.does().checkCardPayment().check(anna, id).orElseThrow();

        assertThat(checked.state()).isEqualTo(State.SUCCEEDED);
        assertPaidOnce(id);
    }

    @Test
    void checking_while_the_provider_is_away_tells_what_is_known() {
        PaymentId id = cards.opensPage(anna, invoice);
        cards.provider().authorize(id);
        cards.provider().becomes(Health.DOWN);

        assertThat(company.does().checkCardPayment().check(anna, id))
                .map(CardPayment::state)
                .contains(State.OPEN);
    }

    @Test
    void nobody_checks_the_payment_of_somebody_else() {
        PaymentId id = cards.opensPage(anna, invoice);

        assertThat(company.does().checkCardPayment().check(company.consumer(), id)).isEmpty();
        assertThat(company.does().checkCardPayment().check(anna, HostingCompany.newPayment()))
                .isEmpty();
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
