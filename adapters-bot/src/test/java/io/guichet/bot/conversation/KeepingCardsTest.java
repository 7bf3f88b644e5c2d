package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.bot.shared.Button;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;

import org.junit.jupiter.api.Test;

import java.util.Map;

class KeepingCardsTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void a_card_is_kept_by_paying_with_it() {
        keepsACard();

        chat.writes("/menu").presses("More…").presses("Payment methods");

        assertThat(chat.reads())
                .contains("visa ···· 4242, valid until 12/2030, charged by default");
    }

    @Test
    void who_has_none_is_told_how_to_keep_one() {
        chat.writes("/menu").presses("More…").presses("Payment methods");

        assertThat(chat.reads()).contains("No card is kept.");
    }

    @Test
    void another_card_is_chosen() {
        keepsACard();
        keepsACard();
        chat.writes("/menu").presses("More…").presses("Payment methods");
        String first = shop.stores.listStoredCards().list(acme.number()).getFirst().id().toString();

        String other =
                chat.buttons().stream()
                        .filter(button -> button.label().startsWith("visa"))
                        .map(Button.Callback.class::cast)
                        .reduce((one, next) -> next)
                        .orElseThrow()
                        .data();
        chat.pressesData(other).presses("Charge this card");

        assertThat(chat.popUp()).isEqualTo("This card is charged from now on.");
        assertThat(shop.stores.listStoredCards().list(acme.number()).getFirst().id())
                .isNotEqualTo(first);
    }

    @Test
    void a_card_is_forgotten_once() {
        keepsACard();
        chat.writes("/menu").presses("More…").presses("Payment methods").presses("visa ···· 4242");
        String forget = chat.dataOf("Forget this card");

        chat.pressesData(forget);
        assertThat(chat.popUp()).isEqualTo("Card forgotten.");
        chat.pressesData(forget);

        assertThat(chat.popUp()).startsWith("Already done");
        assertThat(shop.stores.listStoredCards().list(acme.number())).isEmpty();
    }

    @Test
    void a_provider_that_is_away_leaves_the_card() {
        keepsACard();
        chat.writes("/menu").presses("More…").presses("Payment methods").presses("visa ···· 4242");
        shop.cards.goDown();

        chat.presses("Forget this card");

        assertThat(chat.reads()).contains("The payment provider does not answer");
        assertThat(shop.stores.listStoredCards().list(acme.number())).hasSize(1);
    }

    @Test
    void a_refused_capture_leads_to_the_invoice() {
        Invoice invoice = shop.invoices(acme, "30.00");
        chat.writes("/menu");

        chat.isTold(
                new Notice(
                        "capture-refused:1",
                        Kind.CAPTURE_REFUSED,
                        acme.number(),
                        Map.of(
                                "invoice", invoice.reference().value(),
                                "amount", "36.00",
                                "currency", "EUR",
                                "card", "4242",
                                "confirm", "true")));

        assertThat(chat.reads()).contains("Your bank wants you to confirm", "€36.00", "4242");
        chat.presses("See the invoice");
        assertThat(chat.reads()).contains("Left to pay: €36.00");
    }

    private void keepsACard() {
        Invoice invoice = shop.invoices(acme, "30.00");
        chat.writes(invoice.reference().value()).presses("Pay and keep the card ↗");
        shop.cards.payAll();
        chat.presses("Check status");
    }
}
