package io.guichet.bot.conversation;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.shared.Reply;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Optional;

/** Below which credit to be told. */
class LowCreditTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void an_amount_is_chosen_and_given_up_again() {
        chat.writes("/balance").presses("Tell me of low credit");
        assertThat(chat.reads()).contains("You are not told when your credit gets low.");
        assertThat(chat.labels()).doesNotContain("Tell me no more");

        chat.presses("€25.00");
        assertThat(chat.popUp()).isEqualTo("You will be told.");
        assertThat(chat.reads()).contains("falls below €25.00");
        assertThat(threshold()).contains(euros("25.00"));

        chat.presses("Tell me no more");
        assertThat(chat.popUp()).isEqualTo("You are told no more.");
        assertThat(threshold()).isEmpty();
    }

    @Test
    void an_amount_of_his_own_is_typed_and_confirmed() {
        chat.writes("/balance").presses("Tell me of low credit").presses("Other amount");
        chat.writes("1 234,50");
        assertThat(chat.reads()).contains("Tell you when your credit falls below €1,234.50?");
        assertThat(threshold()).isEmpty();

        chat.presses("Confirm");

        assertThat(threshold()).contains(euros("1234.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0,00", "-5", "much", "1,234"})
    void what_is_no_amount_is_asked_again(String typed) {
        chat.writes("/balance").presses("Tell me of low credit").presses("Other amount");

        chat.writes(typed);

        assertThat(Layout.plain(chat.answer(Reply.Ask.class).orElseThrow().question()))
                .startsWith("I need an amount above zero");
        assertThat(threshold()).isEmpty();
    }

    @Test
    void what_is_typed_too_late_changes_nothing() {
        chat.writes("/balance").presses("Tell me of low credit").presses("Other amount");
        shop.clock.pass(Duration.ofHours(1));

        chat.writes("20");

        assertThat(threshold()).isEmpty();
        assertThat(chat.reads()).contains("You are not told when your credit gets low.");
    }

    @Test
    void it_works_in_french() {
        Chat french = Chat.of(shop, "fr", acme).writes("/balance").presses("Alerte de crédit");

        french.presses("10,00\u00a0€");

        assertThat(french.popUp()).isEqualTo("L’alerte est réglée.");
        assertThat(french.reads()).contains("passe sous 10,00\u00a0€\u00a0:");
        assertThat(french.labels()).contains("Supprimer l’alerte");
    }

    private Optional<Money> threshold() {
        return CreditWishes.in(shop).watch().threshold(acme.number());
    }
}
