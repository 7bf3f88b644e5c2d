package io.guichet.bot.conversation;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.TopUpByCard;
import io.guichet.application.payment.TopUpByCard.Limits;
import io.guichet.application.payment.TopUpByCard.Outcome;
import io.guichet.bot.shared.Reply;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class ToppingUpTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @ParameterizedTest
    @CsvSource({"€10.00", "€25.00", "€50.00"})
    void a_preset_amount_opens_the_providers_page(String preset) {
        chat.writes("/funds").presses(preset);

        assertThat(chat.reads()).contains(preset + " to be added to the credit", "open until");
        assertThat(chat.labels()).contains("Open secure payment ↗", "Check status");
        assertThat(shop.creditOf(acme)).isEqualTo(euros("0.00"));
    }

    @Test
    void the_credit_rises_once_the_payment_is_booked() {
        chat.writes("/funds").presses("€25.00");
        shop.cards.payAll();

        chat.presses("Check status");

        assertThat(chat.reads())
                .contains("Payment received", "Added to the credit: €25.00")
                .contains("Credit available: €25.00");
        assertThat(shop.creditOf(acme)).isEqualTo(euros("25.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"25,50|€25.50", "25.50 €|€25.50", "1 234,50|€1,234.50"})
    void a_typed_amount_is_read_in_both_notations(String typed, String amount) {
        chat.writes("/funds").presses("Other amount");
        assertThat(chat.answer(Reply.Ask.class).orElseThrow().placeholder()).isEqualTo("25.50");

        chat.writes(typed);

        assertThat(chat.reads()).contains(amount + " to be added to the credit", "open until");
    }

    @Test
    void an_amount_that_is_not_understood_is_asked_again() {
        chat.writes("/funds").presses("Other amount").writes("ten");
        Reply.Ask again = chat.answer(Reply.Ask.class).orElseThrow();
        assertThat(Layout.plain(again.question()))
                .contains("Amount not understood.", "25.50 (from €5.00 to €5,000.00)");

        chat.writes("10");
        assertThat(chat.reads()).contains("€10.00 to be added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4.99", "5000.01", "999999999"})
    void an_amount_beyond_the_limits_is_asked_again(String typed) {
        chat.writes("/funds").presses("Other amount").writes(typed);

        assertThat(Layout.plain(chat.answer(Reply.Ask.class).orElseThrow().question()))
                .isEqualTo("The amount must be between €5.00 and €5,000.00.");
        assertThat(shop.cards.pages()).isZero();
    }

    @Test
    void it_all_works_in_french() {
        Chat linked = Chat.of(shop, "fr-FR", acme);

        linked.writes("/funds").presses("Autre montant");
        assertThat(Layout.plain(linked.answer(Reply.Ask.class).orElseThrow().question()))
                .contains("par exemple 25,50 (de 5,00\u00a0€ à 5\u202f000,00\u00a0€)");
        linked.writes("beaucoup");
        assertThat(Layout.plain(linked.answer(Reply.Ask.class).orElseThrow().question()))
                .contains("Montant non compris.");
        linked.writes("25,50");
        assertThat(linked.reads()).contains("25,50\u00a0€ à ajouter au crédit");
        assertThat(linked.labels()).contains("Paiement sécurisé ↗", "Vérifier l’état");
    }

    @Test
    void a_turn_that_is_repeated_after_a_crash_opens_one_page() {
        chat.writes("/funds").presses("Other amount").writes("40").comesAgain();

        assertThat(chat.reads()).contains("€40.00 to be added", "open until");
        assertThat(shop.cards.pages()).isEqualTo(1);
    }

    @Test
    void pressing_a_preset_twice_opens_one_page() {
        chat.writes("/funds");
        String ten = chat.dataOf("€10.00");

        chat.pressesData(ten).pressesData(ten);

        assertThat(chat.popUp()).startsWith("The payment page is open already");
        assertThat(shop.cards.pages()).isEqualTo(1);
    }

    @Test
    void the_question_waits_a_quarter_of_an_hour() {
        chat.writes("/funds").presses("Other amount");
        shop.clock.pass(Duration.ofMinutes(15));

        chat.writes("25");

        assertThat(chat.reads()).contains("I stopped waiting for the amount.");
        assertThat(shop.cards.pages()).isZero();
        chat.presses("Start again").writes("25");
        assertThat(chat.reads()).contains("€25.00 to be added");
    }

    @Test
    void cancelling_says_what_was_left() {
        chat.writes("/funds").presses("Other amount").writes("/cancel");

        assertThat(chat.reads()).contains("I left the question.");
        assertThat(chat.writes("25").reads()).contains("Search “25”");
    }

    @Test
    void doing_something_else_leaves_the_question() {
        chat.writes("/funds").presses("Other amount");
        chat.writes("/balance").writes("25");

        assertThat(chat.reads()).contains("Search “25”");
    }

    @Test
    void a_photo_is_no_amount_and_the_question_goes_on() {
        chat.writes("/funds").presses("Other amount").sendsAPhoto();
        assertThat(chat.reads()).contains("I only read text and buttons.");

        chat.writes("25");
        assertThat(chat.reads()).contains("€25.00 to be added");
    }

    @Test
    void who_lost_the_right_meanwhile_adds_nothing() {
        chat.writes("/funds").presses("Other amount");
        chat.lost.add(acme.number());

        chat.writes("25");

        assertThat(shop.cards.pages()).isZero();
        assertThat(chat.reads()).doesNotContain("ACME");
    }

    @Test
    void a_provider_that_does_not_answer_takes_nothing() {
        shop.cards.goDown();

        chat.writes("/funds").presses("Other amount").writes("25");

        assertThat(chat.reads()).contains("does not answer", "Nothing was changed.");
        assertThat(chat.memory.step()).isEmpty();
    }

    @Test
    void every_refusal_has_its_sentence() {
        Limits limits = new Limits(euros("5"), euros("100"));
        assertThat(refused(new Outcome.AmountOutOfRange(limits)))
                .contains("between €5.00 and €100.00", "Nothing was changed.");
        assertThat(refused(new Outcome.CreditFull()))
                .contains("as much credit as may be held", "Nothing was changed.");
        assertThat(refused(new Outcome.ProviderUnavailable())).contains("does not answer");
        assertThat(refused(new Outcome.PaymentIdReused())).contains("could not be done");
        assertThat(refused(new Outcome.NoSuchCustomer())).contains("Balance: ");
    }

    @Test
    void only_what_the_highest_credit_leaves_room_for_is_offered() {
        shop.topUpByCard =
                new Refusing(new Outcome.CreditFull(), new Limits(euros("5"), euros("30")));

        chat.writes("/funds");

        assertThat(chat.reads()).contains("From €5.00 to €30.00");
        assertThat(chat.labels()).contains("€10.00", "€25.00").doesNotContain("€50.00");
    }

    @Test
    void with_as_much_credit_as_may_be_held_no_amount_is_offered_or_asked_for() {
        chat.writes("/funds").presses("Other amount");
        shop.topUpByCard =
                new Refusing(new Outcome.CreditFull(), new Limits(euros("5"), euros("0")));

        chat.writes("25");

        assertThat(chat.reads()).contains("as much credit as may be held");
        assertThat(chat.labels()).doesNotContain("€10.00", "Other amount");
        assertThat(chat.memory.step()).isEmpty();
    }

    private String refused(Outcome outcome) {
        shop.topUpByCard = new Refusing(outcome, new Limits(euros("5"), euros("5000")));
        return chat.writes("/funds").presses("€10.00").reads();
    }

    private record Refusing(Outcome outcome, Limits limits) implements TopUpByCard {

        @Override
        public Outcome start(Command command) {
            return outcome;
        }

        @Override
        public Limits limits(CustomerNumber customer) {
            return limits;
        }
    }
}
