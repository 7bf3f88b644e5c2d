package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Whether credit is spent by itself, said with the balance. */
class CreditByItselfTest {

    private final Shop shop = new Shop();
    private final Hosting hosting = new Hosting(shop);
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void whoever_may_choose_switches_it_on_and_off() {
        hosting.follows(Preset.INVOICE, Map.of());

        chat.writes("/balance");
        assertThat(chat.reads()).contains("Credit is spent on what you owe when you say so.");

        chat.presses("Spend credit by itself");
        assertThat(chat.popUp()).isEqualTo("Credit is spent by itself on what you owe.");
        assertThat(chat.reads()).contains("Credit is spent by itself on what you owe.");
        assertThat(isAutomatic()).isTrue();

        chat.presses("Keep my credit");
        assertThat(chat.reads()).contains("Credit is spent on what you owe when you say so.");
        assertThat(isAutomatic()).isFalse();
    }

    @Test
    void pressing_twice_or_an_old_button_leaves_it_as_it_is() {
        hosting.follows(Preset.INVOICE, Map.of());
        String on = chat.writes("/balance").dataOf("Spend credit by itself");

        chat.pressesData(on).presses("Keep my credit");
        assertThat(chat.pressesData(on).popUp()).startsWith("Already done");

        assertThat(isAutomatic()).isFalse();
    }

    @Test
    void where_it_is_always_spent_nobody_is_asked() {
        hosting.follows(Preset.PREPAID, Map.of());

        chat.writes("/balance");

        assertThat(chat.reads()).contains("Credit is spent by itself on what you owe.");
        assertThat(chat.labels()).doesNotContain("Spend credit by itself", "Keep my credit");
    }

    @Test
    void whoever_may_no_longer_choose_is_told_so() {
        hosting.follows(Preset.INVOICE, Map.of());
        chat.writes("/balance");
        hosting.follows(Preset.PREPAID, Map.of());

        chat.presses("Spend credit by itself");

        assertThat(chat.popUp()).startsWith("Your contract decides by now");
        assertThat(chat.labels()).doesNotContain("Spend credit by itself");
    }

    @Test
    void it_works_in_french() {
        hosting.follows(Preset.INVOICE, Map.of());
        Chat french = Chat.of(shop, "fr", acme).writes("/balance");

        french.presses("Crédit automatique");

        assertThat(french.reads()).contains("Le crédit règle de lui-même ce que vous devez.");
        assertThat(french.labels()).contains("Garder mon crédit");
    }

    private boolean isAutomatic() {
        return CreditWishes.in(shop).chooseUse().show(acme.number()).isAutomatic();
    }
}
