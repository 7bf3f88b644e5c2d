package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CaptureDecision;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPayment.State;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.CardUse;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.payment.port.CardPayments} promises. */
public abstract class CardPaymentsContract extends Contract {

    /** Long ago, so that nothing of other tests hangs longer. */
    private static final Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00.123456Z");

    @Test
    void an_attempt_is_found_as_it_was_added() {
        CardPayment topUp = add(topUp(Given.NOON));
        CardPayment payment = add(payment(invoice(), Given.NOON));

        assertThat(find(topUp)).isEqualTo(topUp);
        assertThat(find(payment)).isEqualTo(payment);
    }

    @Test
    void how_the_card_is_come_by_is_kept_and_a_kept_card_waits_on_no_page() {
        DocumentReference invoice = invoice();
        StoredCard card = storedCard();
        CardPayment saving = add(payment(invoice, Given.NOON).by(new CardUse.OnPage(true)));
        CardPayment charge =
                add(payment(invoice, Given.NOON.plusSeconds(1)).by(new CardUse.Stored(card.id())));

        assertThat(find(saving)).isEqualTo(saving);
        assertThat(find(charge)).isEqualTo(charge);
        assertThat(waitingFor(invoice)).containsExactly(saving.id());
    }

    @Test
    void what_is_captured_for_long_is_stuck_and_is_decided_once() {
        CardPayment open = add(payment(invoice(), LONG_AGO));
        CardPayment stuck = add(payment(invoice(), LONG_AGO));
        done(() -> stores().cardPayments().save(stuck.to(State.CAPTURING, Given.NOON)));
        CaptureDecision decision = decision(stuck, "pi_" + UUID.randomUUID());

        assertThat(in(() -> stores().stuckCaptures().since(LONG_AGO.plusMillis(1), 1000)))
                .extracting(CardPayment::id)
                .contains(stuck.id())
                .doesNotContain(open.id());
        assertThat(in(() -> stores().stuckCaptures().since(LONG_AGO, 1000))).isEmpty();
        assertThat(in(() -> stores().stuckCaptures().decisionOn(stuck.id()))).isEmpty();
        done(() -> stores().stuckCaptures().add(decision));
        assertThat(in(() -> stores().stuckCaptures().decisionOn(stuck.id()))).contains(decision);
        assertThatThrownBy(() -> done(() -> stores().stuckCaptures().add(decision)))
                .isInstanceOf(ConcurrentUpdateException.class);
    }

    @Test
    void money_at_the_provider_is_under_a_reference_once() {
        CardPayment first = add(payment(invoice(), Given.NOON));
        CardPayment second = add(payment(invoice(), Given.NOON));
        String reference = "pi_" + UUID.randomUUID();
        assertThat(in(() -> stores().stuckCaptures().under(reference))).isEmpty();

        done(() -> stores().stuckCaptures().add(decision(first, reference)));

        assertThat(in(() -> stores().stuckCaptures().under(reference))).contains(first.id());
        assertThatThrownBy(
                        () -> done(() -> stores().stuckCaptures().add(decision(second, reference))))
                .isInstanceOf(ConcurrentUpdateException.class);
        String session = "cs_" + UUID.randomUUID();
        done(() -> stores().cardPayments().save(second.opened(session, "https://x", Given.NOON)));
        assertThat(in(() -> stores().stuckCaptures().under(session))).contains(second.id());
    }

    private static CaptureDecision decision(CardPayment payment, String reference) {
        return new CaptureDecision(
                payment.id(), Optional.of(reference), Optional.of("cs_1"), "staff", Given.NOON);
    }

    private StoredCard storedCard() {
        UUID id = UUID.randomUUID();
        StoredCard card =
                new StoredCard(
                        new StoredCardId(id),
                        given().customer().number(),
                        "tok_" + id,
                        new CardFace("visa", "4242", YearMonth.of(2030, 12)),
                        StoredCard.State.DEFAULT,
                        Given.NOON,
                        Given.NOON,
                        0);
        done(() -> stores().storedCards().add(card));
        return card;
    }

    @Test
    void an_unknown_id_finds_nothing() {
        PaymentId unknown = new PaymentId(UUID.randomUUID());

        assertThat(in(() -> stores().cardPayments().find(unknown))).isEmpty();
    }

    @Test
    void an_id_is_taken_once() {
        CardPayment payment = add(topUp(Given.NOON));

        assertLost(() -> stores().cardPayments().add(payment));
    }

    @Test
    void what_is_saved_is_found() {
        CardPayment started = add(topUp(Given.NOON));
        Instant later = Given.NOON.plusSeconds(5);

        save(find(started).opened("cs_1", "https://pay.example/cs_1", later));
        save(find(started).to(State.CAPTURING, later.plusSeconds(5)));

        CardPayment found = find(started);
        assertThat(found.state()).isEqualTo(State.CAPTURING);
        assertThat(found.sessionId()).isEqualTo("cs_1");
        assertThat(found.checkoutUrl()).isEqualTo("https://pay.example/cs_1");
        assertThat(found.startedAt()).isEqualTo(Given.NOON);
        assertThat(found.changedAt()).isEqualTo(later.plusSeconds(5));
        assertThat(found.version()).isGreaterThan(started.version());
    }

    @Test
    void the_second_of_two_savers_is_refused() {
        CardPayment first = add(topUp(Given.NOON));
        CardPayment second = find(first);
        save(first.to(State.CAPTURING, Given.NOON));

        assertLost(() -> stores().cardPayments().save(second.to(State.EXPIRED, Given.NOON)));

        assertThat(find(first).state()).isEqualTo(State.CAPTURING);
    }

    @Test
    void the_newest_attempt_that_waits_is_found_by_its_invoice() {
        DocumentReference invoice = invoice();
        add(payment(invoice, Given.NOON));
        CardPayment newest = add(payment(invoice, Given.NOON.plusSeconds(2)));
        CardPayment ended = add(payment(invoice, Given.NOON.plusSeconds(3)));
        save(ended.to(State.ABANDONED, Given.NOON.plusSeconds(4)));

        assertThat(waitingFor(invoice)).isEqualTo(List.of(newest.id()));

        save(newest.opened("cs_2", "https://pay.example/cs_2", Given.NOON));
        assertThat(waitingFor(invoice)).isEqualTo(List.of(newest.id()));
    }

    @Test
    void what_is_being_captured_or_is_for_something_else_does_not_wait() {
        DocumentReference invoice = invoice();
        CardPayment capturing = add(payment(invoice, Given.NOON));
        save(capturing.to(State.CAPTURING, Given.NOON));
        add(topUp(Given.NOON));
        add(payment(invoice(), Given.NOON));

        assertThat(waitingFor(invoice)).isEmpty();
    }

    @Test
    void those_that_hang_are_found_the_longest_untouched_first() {
        CardPayment second = add(topUp(LONG_AGO.plusSeconds(1)));
        CardPayment first = add(topUp(LONG_AGO));
        CardPayment over = add(topUp(LONG_AGO));
        save(over.to(State.EXPIRED, LONG_AGO));
        CardPayment touched = add(topUp(LONG_AGO.plusSeconds(60)));

        List<PaymentId> hanging =
                in(() -> stores().cardPayments().hanging(LONG_AGO.plusSeconds(60), 1000));

        List<PaymentId> one =
                in(() -> stores().cardPayments().hanging(LONG_AGO.plusSeconds(60), 1));
        List.of(first, second, touched).forEach(left -> save(left.to(State.EXPIRED, LONG_AGO)));
        assertThat(hanging).containsExactly(first.id(), second.id());
        assertThat(one).containsExactly(first.id());
    }

    private List<PaymentId> waitingFor(DocumentReference invoice) {
        return in(() -> stores().cardPayments().findWaiting(invoice)).stream()
                .map(CardPayment::id)
                .toList();
    }

    private DocumentReference invoice() {
        return given().invoiceOf(given().customer()).document().reference();
    }

    @Test
    void the_top_ups_that_are_being_captured_are_found_by_customer() {
        CardPayment open = add(topUp(Given.NOON));
        CardPayment capturing = add(topUp(Given.NOON));
        CardPayment invoice = add(payment(invoice(), Given.NOON));
        save(capturing.to(State.CAPTURING, Given.NOON));
        save(invoice.to(State.CAPTURING, Given.NOON));

        assertThat(toppingUp(capturing)).containsExactly(capturing.id());
        assertThat(toppingUp(open)).isEmpty();
        assertThat(toppingUp(invoice)).isEmpty();
    }

    private List<PaymentId> toppingUp(CardPayment payment) {
        return in(() -> stores().cardPayments().toppingUp(payment.customer())).stream()
                .map(CardPayment::id)
                .toList();
    }

    private CardPayment topUp(Instant at) {
        return attempt(given().customer(), new CardPurpose.TopUp(), at);
    }

    private CardPayment payment(DocumentReference invoice, Instant at) {
        return attempt(given().customer(), new CardPurpose.PayInvoice(invoice), at);
    }

    private static CardPayment attempt(Customer customer, CardPurpose purpose, Instant at) {
        return CardPayment.start(
                new PaymentId(UUID.randomUUID()),
                customer.number(),
                purpose,
                Money.euros("50.00"),
                at,
                at.plus(Duration.ofMinutes(30)));
    }

    private CardPayment add(CardPayment payment) {
        done(() -> stores().cardPayments().add(payment));
        return payment;
    }

    private void save(CardPayment payment) {
        done(() -> stores().cardPayments().save(payment));
    }

    private CardPayment find(CardPayment payment) {
        return in(() -> stores().cardPayments().find(payment.id()).orElseThrow());
    }
}
