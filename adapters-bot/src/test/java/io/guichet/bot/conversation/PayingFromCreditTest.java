package io.guichet.bot.conversation;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayFromCredit.Outcome;
import io.guichet.bot.shared.Reply;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class PayingFromCreditTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final Invoice invoice = shop.invoices(acme, "30.00");
    private final String number = invoice.reference().value();

    @Test
    void the_preview_says_what_will_be_taken_and_takes_nothing() {
        shop.transfers(acme, "50.00");
        Chat chat = Chat.of(shop, "en", acme);

        chat.writes(number).presses("Pay with credit");

        assertThat(chat.reads())
                .contains("Invoice " + number + ", left to pay: €36.00")
                .contains("Amount to take from the credit: €36.00")
                .contains("Credit before: €50.00, after: €14.00")
                .contains("Nothing is paid yet");
        assertThat(shop.creditOf(acme)).isEqualTo(euros("50.00"));
    }

    @Test
    void confirming_pays_and_shows_the_receipt() {
        shop.transfers(acme, "50.00");
        Chat chat = Chat.of(shop, "en", acme);

        chat.writes(number).presses("Pay with credit").presses("Confirm");

        assertThat(chat.reads())
                .contains("Payment received", "€36.00, from credit", "Invoice " + number)
                .contains("Receipt: ", "Credit available: €14.00");
        assertThat(chat.labels()).contains("Receipt PDF", "See the invoice");
        assertThat(shop.openOn(invoice)).isEqualTo(euros("0.00"));
    }

    @Test
    void it_all_works_in_french() {
        shop.transfers(acme, "50.00");
        Chat chat = Chat.of(shop, "fr", acme);

        chat.writes(number).presses("Payer avec le crédit");
        assertThat(chat.reads()).contains("Crédit avant\u00a0: 50,00\u00a0€, après\u00a0: 14,00");

        chat.presses("Confirmer");
        assertThat(chat.reads()).contains("Paiement reçu", "36,00\u00a0€, sur le crédit");
    }

    @Test
    void pressing_twice_pays_once_and_the_second_press_says_so() {
        shop.transfers(acme, "100.00");
        Chat chat = Chat.of(shop, "en", acme);
        chat.writes(number).presses("Pay with credit");
        String confirm = chat.dataOf("Confirm");

        chat.pressesData(confirm).pressesData(confirm);

        assertThat(chat.popUp()).startsWith("Already done (").contains("2 Mar 2026 13:00");
        assertThat(chat.answer(Reply.Edit.class)).isEmpty();
        assertThat(shop.creditOf(acme)).isEqualTo(euros("64.00"));
    }

    @Test
    void a_turn_that_is_repeated_after_a_crash_pays_once_and_answers_the_same() {
        shop.transfers(acme, "100.00");
        Chat chat = Chat.of(shop, "en", acme);
        chat.writes(number).presses("Pay with credit").presses("Confirm");
        String first = chat.reads();

        chat.comesAgain();

        assertThat(chat.reads()).isEqualTo(first);
        assertThat(shop.creditOf(acme)).isEqualTo(euros("64.00"));
    }

    @Test
    void a_press_while_the_first_is_at_work_is_told_to_wait() {
        shop.transfers(acme, "100.00");
        Chat chat = Chat.of(shop, "en", acme);
        chat.writes(number).presses("Pay with credit");
        String confirm = chat.dataOf("Confirm");
        PayFromCredit works = shop.payFromCredit;
        shop.payFromCredit =
                command -> {
                    throw new IllegalStateException("the process dies");
                };
        assertThatIllegalStateException().isThrownBy(() -> chat.pressesData(confirm));
        shop.payFromCredit = works;

        chat.pressesData(confirm);

        assertThat(chat.popUp()).isEqualTo("This is under way. Please do not repeat it.");
        assertThat(shop.creditOf(acme)).isEqualTo(euros("100.00"));
    }

    @Test
    void a_turn_that_died_before_paying_pays_when_it_is_repeated() {
        shop.transfers(acme, "100.00");
        Chat chat = Chat.of(shop, "en", acme);
        chat.writes(number).presses("Pay with credit");
        PayFromCredit works = shop.payFromCredit;
        shop.payFromCredit =
                command -> {
                    works.pay(command);
                    throw new IllegalStateException("the process dies");
                };
        assertThatIllegalStateException().isThrownBy(() -> chat.presses("Confirm"));
        shop.payFromCredit = works;

        chat.comesAgain();

        assertThat(chat.reads()).contains("Payment received");
        assertThat(shop.creditOf(acme)).isEqualTo(euros("64.00"));
    }

    @Test
    void credit_that_is_too_low_pays_a_part_and_says_what_is_left() {
        shop.transfers(acme, "10.00");
        Chat chat = Chat.of(shop, "en", acme);

        chat.writes(number).presses("Pay with credit");
        assertThat(chat.reads()).contains("credit: €10.00", "Then left to pay: €26.00");

        chat.presses("Confirm");
        assertThat(shop.openOn(invoice)).isEqualTo(euros("26.00"));
    }

    @Test
    void without_credit_it_is_not_offered() {
        Chat chat = Chat.of(shop, "en", acme).writes(number);

        assertThat(chat.labels()).doesNotContain("Pay with credit").contains("Pay by card ↗");
    }

    @Test
    void an_old_button_says_that_there_is_no_credit_any_more() {
        Chat chat = Chat.of(shop, "en", acme).writes("/menu");

        chat.pressesData("pc:" + Long.toString(acme.number().value(), 36) + ":" + number);

        assertThat(chat.reads()).contains("You have no credit available.");
        assertThat(chat.labels()).contains("Add credit").doesNotContain("Confirm");
    }

    @Test
    void a_paid_invoice_is_not_asked_about_again() {
        shop.transfers(acme, "50.00");
        Chat chat = Chat.of(shop, "en", acme);
        chat.writes(number);
        String pay = chat.dataOf("Pay with credit");
        shop.transfers(acme, "36.00", invoice.reference());

        chat.pressesData(pay);

        assertThat(chat.reads()).contains("This invoice is settled already.");
        assertThat(chat.labels()).doesNotContain("Confirm");
    }

    @Test
    void if_something_else_is_open_meanwhile_it_is_asked_anew_and_nothing_is_paid() {
        shop.transfers(acme, "50.00");
        Chat chat = Chat.of(shop, "en", acme);
        chat.writes(number).presses("Pay with credit");
        shop.transfers(acme, "6.00", invoice.reference());

        chat.presses("Confirm");
        assertThat(chat.reads())
                .contains("changed: €36.00 → €30.00. Nothing was paid.")
                .contains("Amount to take from the credit: €30.00");
        assertThat(shop.creditOf(acme)).isEqualTo(euros("50.00"));

        chat.presses("Confirm");
        assertThat(shop.creditOf(acme)).isEqualTo(euros("20.00"));
    }

    @Test
    void a_confirmation_expires_and_changes_nothing() {
        shop.transfers(acme, "50.00");
        Chat chat = Chat.of(shop, "en", acme);
        chat.writes(number).presses("Pay with credit");
        shop.clock.pass(Duration.ofMinutes(15));

        chat.presses("Confirm");

        assertThat(chat.popUp()).isEqualTo("This confirmation has expired. Nothing was changed.");
        assertThat(shop.creditOf(acme)).isEqualTo(euros("50.00"));
    }

    @Test
    void who_lost_the_right_meanwhile_pays_nothing() {
        shop.transfers(acme, "50.00");
        Chat chat = Chat.of(shop, "en", acme);
        chat.writes(number).presses("Pay with credit");
        chat.lost.add(acme.number());

        chat.presses("Confirm");

        assertThat(chat.popUp()).isEqualTo("This menu is out of date. Here is a new one.");
        assertThat(chat.reads()).doesNotContain("ACME");
        assertThat(shop.creditOf(acme)).isEqualTo(euros("50.00"));
    }

    @Test
    void cancelling_goes_back_to_the_invoice() {
        shop.transfers(acme, "50.00");
        Chat chat = Chat.of(shop, "en", acme);

        chat.writes(number).presses("Pay with credit").presses("Cancel");

        assertThat(chat.reads()).contains("Invoice " + number, "Left to pay: €36.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Pay with credit|Confirm|This invoice is settled already.|Nothing was changed.",
                "fr|Payer avec le crédit|Confirmer|Cette facture est déjà réglée.|Rien n’a été"
            })
    void refusals_are_told_in_words(
            String tag, String pay, String confirm, String refusal, String nothing) {
        shop.transfers(acme, "50.00");
        shop.payFromCredit = command -> new Outcome.AlreadyPaid();
        Chat chat = Chat.of(shop, tag, acme);

        chat.writes(number).presses(pay).presses(confirm);

        assertThat(chat.reads()).contains(refusal).contains(nothing);
    }

    @Test
    void every_other_refusal_has_its_sentence() {
        assertThat(refused(new Outcome.WrittenOff())).contains("was given up");
        assertThat(refused(new Outcome.PaymentUnderWay())).contains("is under way");
        assertThat(refused(new Outcome.CreditTooLow(euros("1.00"), euros("35.00"))))
                .contains("Not enough credit: €1.00 available, €35.00 missing.");
        assertThat(refused(new Outcome.WrongAmount(euros("30.00")))).contains("confirm again");
        assertThat(refused(new Outcome.NoSuchInvoice())).contains("Balance: ");
        assertThat(refused(new Outcome.PaymentIdReused())).contains("could not be done");
    }

    private String refused(Outcome outcome) {
        shop.transfers(acme, "50.00");
        shop.payFromCredit = command -> outcome;
        Chat chat = Chat.of(shop, "en", acme);
        return chat.writes(number).presses("Pay with credit").presses("Confirm").reads();
    }
}
