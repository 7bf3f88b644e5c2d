package io.guichet.bot.conversation;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.payment.PayByCard.Outcome;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Reply;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.payment.PaymentId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.UUID;

class PayingByCardTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final Invoice invoice = shop.invoices(acme, "30.00");
    private final String number = invoice.reference().value();
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void the_message_becomes_the_way_to_the_providers_page() {
        chat.writes(number).presses("Pay by card ↗");

        assertThat(chat.reads())
                .contains("€36.00 for invoice " + number)
                .contains("open until 2 Mar 2026 13:30")
                .contains("changes by itself");
        assertThat(chat.buttons())
                .filteredOn(Button.Link.class::isInstance)
                .extracting(Button::label)
                .containsExactly("Open secure payment ↗");
        assertThat(chat.answer(Reply.Edit.class).orElseThrow().topic()).startsWith("pay:");
        assertThat(shop.openOn(invoice)).isEqualTo(euros("36.00"));
    }

    @Test
    void the_message_changes_by_itself_when_the_payment_is_booked() {
        chat.writes(number).presses("Pay by card ↗");
        String topic = chat.answer(Reply.Edit.class).orElseThrow().topic();
        PaymentId payment = new PaymentId(UUID.fromString(topic.substring(4)));
        shop.cards.payAll();
        shop.checkCardPayment.check(acme.number(), payment);

        chat.isTold(received());

        assertThat(chat.answer(Reply.EditAbout.class).orElseThrow().topic()).isEqualTo(topic);
        assertThat(chat.reads()).contains("Payment received", "€36.00, by card", "Receipt: ");
    }

    @Test
    void checking_tells_how_it_stands_and_credits_once() {
        chat.writes(number).presses("Pay by card ↗").presses("Check status");
        assertThat(chat.popUp()).isEqualTo("Status read again.");
        assertThat(chat.reads()).contains("open until");

        shop.cards.payAll();
        String check = chat.dataOf("Check status");
        chat.pressesData(check).pressesData(check);

        assertThat(chat.reads()).contains("Payment received");
        assertThat(shop.creditOf(acme)).isEqualTo(euros("0.00"));
        assertThat(shop.stores.payments().of(acme.number())).hasSize(1);
    }

    @Test
    void pressing_twice_opens_one_page() {
        chat.writes(number);
        String pay = chat.dataOf("Pay by card ↗");

        chat.pressesData(pay).pressesData(pay);

        assertThat(chat.popUp()).startsWith("The payment page is open already (");
        assertThat(shop.cards.pages()).isEqualTo(1);
    }

    @Test
    void a_turn_that_is_repeated_after_a_crash_opens_one_page() {
        chat.writes(number).presses("Pay by card ↗").comesAgain();

        assertThat(chat.reads()).contains("open until");
        assertThat(shop.cards.pages()).isEqualTo(1);
    }

    @Test
    void asking_again_while_a_page_is_open_gives_the_same_page() {
        chat.writes(number).presses("Pay by card ↗");
        String topic = chat.answer(Reply.Edit.class).orElseThrow().topic();

        chat.presses("‹ Back").presses("Pay by card ↗");

        assertThat(chat.answer(Reply.Edit.class).orElseThrow().topic()).isEqualTo(topic);
        assertThat(shop.cards.pages()).isEqualTo(1);
    }

    @Test
    void an_abandoned_payment_says_that_nothing_was_charged() {
        chat.writes(number).presses("Pay by card ↗");
        shop.cards.abandonAll();

        chat.presses("Check status");

        assertThat(chat.reads()).contains("was abandoned. The card was not charged.");
        assertThat(chat.labels()).doesNotContain("Check status", "Open secure payment ↗");
        assertThat(chat.presses("‹ Back").labels()).contains("Pay by card ↗");
    }

    @Test
    void a_page_whose_time_is_over_is_not_offered_any_more() {
        chat.writes(number).presses("Pay by card ↗");
        shop.clock.pass(Duration.ofMinutes(31));

        chat.presses("Check status");

        assertThat(chat.reads()).contains("has expired. The card was not charged.");
        assertThat(chat.labels()).doesNotContain("Open secure payment ↗");
    }

    @Test
    void a_card_is_not_charged_for_what_somebody_paid_meanwhile() {
        chat.writes(number).presses("Pay by card ↗");
        shop.transfers(acme, "36.00", invoice.reference());
        shop.cards.payAll();

        chat.presses("Check status");

        assertThat(chat.reads()).contains("The card was not charged");
    }

    @Test
    void the_notice_of_it_takes_the_place_of_the_message() {
        chat.writes(number).presses("Pay by card ↗");
        String topic = chat.answer(Reply.Edit.class).orElseThrow().topic();
        shop.transfers(acme, "36.00", invoice.reference());
        shop.cards.payAll();
        chat.presses("Check status");

        chat.isTold(notice(Notice.Kind.PAYMENT_RELEASED));

        assertThat(chat.answer(Reply.EditAbout.class).orElseThrow().topic()).isEqualTo(topic);
        assertThat(chat.reads()).contains("€36.00 for invoice " + number, "was not charged");
    }

    @Test
    void a_provider_that_does_not_answer_takes_nothing() {
        shop.cards.goDown();
        chat.writes(number).presses("Pay by card ↗");
        assertThat(chat.reads()).contains("does not answer", "Nothing was changed.");

        shop.cards.comeBack();
        chat.presses("‹ Back").presses("Pay by card ↗");
        assertThat(chat.reads()).contains("open until");
    }

    @Test
    void a_paid_invoice_offers_no_payment() {
        shop.transfers(acme, "36.00", invoice.reference());

        chat.writes(number);

        assertThat(chat.reads()).contains("Status: paid", "Left to pay: €0.00");
        assertThat(chat.labels()).doesNotContain("Pay by card ↗", "Pay with credit");
    }

    @Test
    void the_payment_of_somebody_else_does_not_exist() {
        chat.writes(number).presses("Pay by card ↗");
        String check = chat.dataOf("Check status");
        Customer other = shop.customer("Other");
        String theirs = check.replace(key(acme), key(other));

        chat.pressesData(theirs);

        assertThat(chat.popUp()).startsWith("This menu is out of date.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Pay by card ↗|This invoice is settled already.",
                "fr|Payer par carte ↗|Cette facture est déjà réglée."
            })
    void refusals_are_told_in_words(String tag, String pay, String sentence) {
        shop.payByCard = command -> new Outcome.AlreadyPaid();

        Chat own = Chat.of(shop, tag, acme).writes(number).presses(pay);

        assertThat(own.reads()).contains(sentence);
    }

    @Test
    void every_other_refusal_has_its_sentence() {
        assertThat(refused(new Outcome.WrittenOff())).contains("was given up");
        assertThat(refused(new Outcome.PaymentUnderWay())).contains("under way");
        assertThat(refused(new Outcome.ProviderUnavailable())).contains("does not answer");
        assertThat(refused(new Outcome.PaymentIdReused())).contains("could not be done");
        assertThat(refused(new Outcome.NoSuchInvoice())).contains("Balance: ");
    }

    private String refused(Outcome outcome) {
        shop.payByCard = command -> outcome;
        return chat.writes(number).presses("Pay by card ↗").reads();
    }

    private Notice received() {
        return notice(Notice.Kind.PAYMENT_RECEIVED);
    }

    private Notice notice(Notice.Kind kind) {
        return shop.stores.outbox().notices().stream()
                .filter(notice -> notice.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String key(Customer customer) {
        return Long.toString(customer.number().value(), 36);
    }
}
