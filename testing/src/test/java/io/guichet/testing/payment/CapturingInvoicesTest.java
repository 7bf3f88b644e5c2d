package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.payment.CaptureInvoice.Outcome;
import io.guichet.application.payment.CaptureInvoice.Outcome.AlreadyPaid;
import io.guichet.application.payment.CaptureInvoice.Outcome.AuthenticationNeeded;
import io.guichet.application.payment.CaptureInvoice.Outcome.Captured;
import io.guichet.application.payment.CaptureInvoice.Outcome.Declined;
import io.guichet.application.payment.CaptureInvoice.Outcome.NeverAnswered;
import io.guichet.application.payment.CaptureInvoice.Outcome.NoSuchInvoice;
import io.guichet.application.payment.CaptureInvoice.Outcome.NoUsableCard;
import io.guichet.application.payment.CaptureInvoice.Outcome.Overtaken;
import io.guichet.application.payment.CaptureInvoice.Outcome.PaymentUnderWay;
import io.guichet.application.payment.CaptureInvoice.Outcome.ProviderUnavailable;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCard;
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.payment.FakeKeptCards.Bank;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class CapturingInvoicesTest {

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final KeptCards kept = new KeptCards(company.does());
    private final CustomerNumber anna = company.consumer();
    private final StoredCard card = kept.saves(anna);
    private final DocumentReference invoice = company.invoices(anna, "30.00");

    @Test
    void what_is_open_is_charged_to_the_default_card() {
        Captured captured = (Captured) kept.captures(invoice, 1);

        assertThat(captured.amount()).isEqualTo(euros("30.00"));
        assertThat(company.openOn(invoice)).isEqualTo(euros("0"));
        assertThat(taken()).containsExactly(euros("5.00"), euros("30.00"));
        assertBooksAreRight();
    }

    @Test
    void an_attempt_charges_once_however_often_it_is_made() {
        List<Outcome> outcomes = Together.run(16, () -> kept.captures(invoice, 1));

        assertThat(outcomes)
                .allMatch(it -> it instanceof Captured || it instanceof PaymentUnderWay);
        assertThat(kept.captures(invoice, 1)).isInstanceOf(Captured.class);
        assertThat(kept.captures(invoice, 2)).isEqualTo(new AlreadyPaid());
        assertThat(taken()).containsExactly(euros("5.00"), euros("30.00"));
    }

    @Test
    void two_attempts_at_once_take_the_money_once() {
        Together.run(2, attemptsInTurn());

        assertThat(company.openOn(invoice)).isEqualTo(euros("0"));
        assertThat(taken()).containsExactly(euros("5.00"), euros("30.00"));
        assertBooksAreRight();
    }

    @Test
    void a_refused_card_is_told_once_and_the_next_attempt_may_succeed() {
        cards.provider().kept().bank(Bank.SAYS_NO);

        assertThat(kept.captures(invoice, 1)).isEqualTo(new Declined());
        assertThat(kept.captures(invoice, 1)).isEqualTo(new Declined());

        assertThat(told()).hasSize(1);
        assertThat(told().getFirst().facts())
                .containsEntry("card", "4242")
                .containsEntry("confirm", "false");
        assertThat(company.openOn(invoice)).isEqualTo(euros("30.00"));
        cards.provider().kept().bank(Bank.SAYS_YES);
        assertThat(kept.captures(invoice, 1)).isEqualTo(new Declined());
        assertThat(kept.captures(invoice, 2)).isInstanceOf(Captured.class);
    }

    @Test
    void a_bank_that_asks_the_customer_gets_no_answer_without_him() {
        cards.provider().kept().bank(Bank.ASKS_THE_CUSTOMER);

        assertThat(kept.captures(invoice, 1)).isEqualTo(new AuthenticationNeeded());

        assertThat(told().getFirst().facts()).containsEntry("confirm", "true");
        assertThat(taken()).containsExactly(euros("5.00"));
        cards.payOnPage(cards.opensPage(anna, invoice));
        assertThat(company.openOn(invoice)).isEqualTo(euros("0"));
    }

    @Test
    void without_a_default_card_or_with_an_expired_one_nothing_is_charged() {
        company.clock().advance(Duration.ofDays(365 * 5));
        assertThat(kept.captures(invoice, 1)).isEqualTo(new NoUsableCard());

        kept.removes(anna, card.id());
        assertThat(kept.captures(invoice, 1)).isEqualTo(new NoUsableCard());
        assertThat(kept.captures(new DocumentReference("NONE-1"), 1))
                .isEqualTo(new NoSuchInvoice());
    }

    @Test
    void a_provider_that_was_away_is_asked_again_by_the_same_attempt() {
        cards.provider().becomes(Health.MUTE);
        assertThat(kept.captures(invoice, 1)).isEqualTo(new ProviderUnavailable());
        cards.provider().becomes(Health.UP);

        assertThat(kept.captures(invoice, 1)).isInstanceOf(Captured.class);

        assertThat(taken()).containsExactly(euros("5.00"), euros("30.00"));
    }

    @Test
    void an_attempt_that_was_not_answered_is_made_again_the_next_day() {
        cards.provider().becomes(Health.DOWN);
        kept.captures(invoice, 1);
        cards.provider().becomes(Health.UP);
        company.clock().advance(Duration.ofHours(25));
        company.does().resumeCardPayments().resume();

        assertThat(kept.captures(invoice, 1)).isInstanceOf(Captured.class);
    }

    @Test
    void an_attempt_that_is_never_answered_ends_by_itself() {
        cards.provider().becomes(Health.DOWN);
        kept.captures(invoice, 1);
        cards.provider().becomes(Health.UP);
        company.clock().advance(Duration.ofDays(3));

        company.does().resumeCardPayments().resume();

        assertThat(kept.captures(invoice, 1)).isEqualTo(new NeverAnswered());
        assertThat(kept.captures(invoice, 2)).isInstanceOf(Captured.class);
    }

    @Test
    void who_pays_while_the_card_is_being_charged_is_not_charged_twice() {
        company.transfers(anna, "30.00", List.of());
        cards.provider().kept().whileCharging(() -> paysFromCredit("30.00"));

        assertThat(kept.captures(invoice, 1)).isEqualTo(new AlreadyPaid());

        assertThat(taken()).containsExactly(euros("5.00"));
        assertThat(company.openOn(invoice)).isEqualTo(euros("0"));
        assertBooksAreRight();
    }

    @Test
    void who_pays_a_part_meanwhile_is_charged_the_rest_by_a_further_attempt() {
        cards.provider().kept().whileCharging(() -> paysFromCredit("5.00"));

        assertThat(kept.captures(invoice, 1)).isEqualTo(new Overtaken());
        assertThat(kept.captures(invoice, 2)).isInstanceOf(Captured.class);

        assertThat(taken()).containsExactly(euros("5.00"), euros("25.00"));
    }

    @Test
    void a_page_that_is_paid_on_while_the_card_is_being_charged_wins() {
        PaymentId page = cards.opensPage(anna, invoice);
        cards.provider().kept().whileCharging(() -> cards.payOnPage(page));

        assertThat(kept.captures(invoice, 1)).isEqualTo(new AlreadyPaid());

        assertThat(taken()).containsExactly(euros("5.00"), euros("30.00"));
        assertBooksAreRight();
    }

    @Test
    void a_page_opened_while_the_card_is_being_charged_is_a_page() {
        cards.provider().becomes(Health.DOWN);
        kept.captures(invoice, 1);
        cards.provider().becomes(Health.UP);

        PayByCard.Outcome page = cards.pays(anna, invoice, HostingCompany.newPayment());

        assertThat(((PayByCard.Outcome.Started) page).payment().checkoutUrl()).isNotEmpty();
        assertThat(kept.captures(invoice, 1)).isInstanceOf(Captured.class);
    }

    private java.util.concurrent.Callable<Outcome> attemptsInTurn() {
        var attempt = new java.util.concurrent.atomic.AtomicInteger();
        return () -> kept.captures(invoice, attempt.incrementAndGet());
    }

    private void paysFromCredit(String amount) {
        company.paysFromCredit(
                anna,
                invoice,
                HostingCompany.newPayment(),
                new PayFromCredit.Share.Part(euros(amount)));
    }

    private List<Money> taken() {
        return cards.provider().taken();
    }

    private List<Notice> told() {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.CAPTURE_REFUSED)
                .toList();
    }

    private void assertBooksAreRight() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    private static Money euros(String amount) {
        return Money.euros(amount);
    }
}
