package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.payment.DecideStuckCapture;
import io.guichet.application.payment.DecideStuckCapture.Command;
import io.guichet.application.payment.DecideStuckCapture.Outcome;
import io.guichet.application.payment.ReceiveCardEvent;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** A capture that the provider does not know any more is decided by staff, and by nobody else. */
class DecidingStuckCapturesTest {

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.consumer();
    private final DocumentReference invoice = company.invoices(anna, "30.00");
    private final PaymentId payment = cards.opensPage(anna, invoice);
    private final Runnable remembered = hangs(payment);

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void staff_sees_what_hangs_for_an_hour() {
        company.clock().advance(Duration.ofMinutes(59));
        assertThat(desk().list()).isEmpty();
        assertThat(decides(Optional.empty())).isInstanceOf(Outcome.NotStuck.class);

        company.clock().advance(Duration.ofMinutes(2));

        assertThat(desk().list()).extracting(CardPayment::id).containsExactly(payment);
    }

    @Test
    void what_was_paid_settles_the_invoice_under_the_providers_reference() {
        waits();

        assertThat(decides(Optional.of("pi_42"))).isInstanceOf(Outcome.Decided.class);

        assertThat(cards.find(payment).state()).isEqualTo(State.SUCCEEDED);
        assertThat(cards.find(payment).sessionId()).isEqualTo("pi_42");
        assertThat(company.shows(anna, invoice).summary().status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(company.stores().ledger().entries())
                .anyMatch(entry -> entry.key().equals("payment:" + payment));
        assertThat(desk().list()).isEmpty();
        assertThat(decides(Optional.of("pi_42"))).isInstanceOf(Outcome.Decided.class);
        assertThat(company.shows(anna, invoice).payments()).hasSize(1);
    }

    @Test
    void what_was_not_paid_is_owed_and_can_be_paid_again() {
        waits();

        assertThat(decides(Optional.empty())).isInstanceOf(Outcome.Decided.class);

        assertThat(cards.find(payment).state()).isEqualTo(State.EXPIRED);
        assertThat(company.shows(anna, invoice).reserved()).isEqualTo(Money.euros("0"));
        assertThat(company.stores().outbox().notices())
                .filteredOn(notice -> notice.kind() == Notice.Kind.PAYMENT_RELEASED)
                .hasSize(1);
        assertThat(company.stores().stuckCaptures().decisionOn(payment).orElseThrow().decidedBy())
                .isEqualTo("staff");
        assertThat(decides(Optional.of("pi_42"))).isInstanceOf(Outcome.NotStuck.class);
        cards.payOnPage(cards.opensPage(anna, invoice));
        assertThat(company.shows(anna, invoice).summary().status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void what_the_provider_knows_again_or_does_not_answer_about_is_not_for_staff_to_say() {
        waits();
        cards.provider().becomes(Health.DOWN);
        assertThat(decides(Optional.empty())).isEqualTo(new Outcome.ProviderUnavailable());
        cards.provider().becomes(Health.UP);
        remembered.run();

        assertThat(decides(Optional.empty())).isEqualTo(new Outcome.KnownToProvider());
        assertThat(
                        desk().decide(
                                        new Command(
                                                HostingCompany.newPayment(),
                                                Optional.empty(),
                                                "staff")))
                .isEqualTo(new Outcome.NoSuchPayment());
    }

    @Test
    void the_same_money_does_not_pay_twice() {
        DocumentReference another = company.invoices(anna, "30.00");
        PaymentId second = cards.opensPage(anna, another);
        hangs(second);
        PaymentId paid = cards.opensPage(anna, company.invoices(anna, "30.00"));
        cards.payOnPage(paid);
        waits();
        decides(Optional.of("pi_42"));

        assertThat(decides(second, "pi_42")).isEqualTo(new Outcome.ReferenceTaken(payment));
        assertThat(decides(second, cards.find(paid).sessionId()))
                .isEqualTo(new Outcome.ReferenceTaken(paid));

        assertThat(cards.find(second).state()).isEqualTo(State.CAPTURING);
        assertThat(decides(second, "pi_43")).isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void what_the_provider_tells_of_it_later_counts_under_either_name() {
        String session = cards.find(payment).sessionId();
        waits();
        decides(Optional.of("pi_42"));
        remembered.run();
        cards.provider().alsoKnows(payment, "pi_42");
        cards.provider().alsoKnows(payment, "cs_other");

        String event = cards.provider().chargeBack(payment);
        assertThat(event).contains(session);
        assertThat(cards.tell(event)).isEqualTo(new ReceiveCardEvent.Outcome.Received());

        assertThat(company.shows(anna, invoice).summary().status()).isEqualTo(InvoiceStatus.UNPAID);
        assertThat(cards.tell(event.replace(session, "pi_42")))
                .isEqualTo(new ReceiveCardEvent.Outcome.Received());
        assertThat(cards.tell(event.replace(session, "cs_other")))
                .isEqualTo(new ReceiveCardEvent.Outcome.Unknown());
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("30.00"));
    }

    /** Authorised, reserved, and then forgotten by the provider. */
    private Runnable hangs(PaymentId payment) {
        String event = cards.provider().authorize(payment);
        cards.provider().becomes(Health.DOWN);
        cards.tell(event);
        cards.provider().becomes(Health.UP);
        assertThat(cards.find(payment).state()).isEqualTo(State.CAPTURING);
        return cards.provider().forgets(payment);
    }

    private void waits() {
        company.clock().advance(Duration.ofMinutes(61));
        company.does().resumeCardPayments().resume();
        assertThat(cards.find(payment).state()).isEqualTo(State.CAPTURING);
    }

    private DecideStuckCapture desk() {
        return company.does().decideStuckCapture();
    }

    private Outcome decides(Optional<String> paidUnder) {
        return desk().decide(new Command(payment, paidUnder, "staff"));
    }

    private Outcome decides(PaymentId which, String paidUnder) {
        return desk().decide(new Command(which, Optional.of(paidUnder), "staff"));
    }
}
