package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** A contract is cancelled in the words of the law; of consumers no reason is asked. */
class CancellingByLawTest {

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop)
                    .sells("small", "6.00", "60.00")
                    .follows(Preset.ORDER, Map.of(Setting.PAID_FIRST, "off"));

    @Test
    void a_consumer_sees_who_cancels_what_to_when_and_notifies_it() {
        Customer anna = shop.customer(Samples.consumer());
        hosting.orders(anna, "small", "shop.example");
        Chat chat = Chat.of(shop, "fr", anna);

        chat.writes("/services").presses("shop.example").presses("Résilier votre contrat");
        assertThat(chat.reads()).contains("Vous n’avez pas à le dire.");
        chat.presses("Sans motif");
        assertThat(chat.reads())
                .contains("Résilier votre contrat", "Anna Petit, client " + anna.number())
                .contains("La confirmation est envoyée à " + anna.email())
                .contains("shop.example se termine le 3 avr. 2026")
                .doesNotContain("Motif");
        assertThat(hosting.serviceOf(anna).endsOn()).isEmpty();

        chat.presses("Notifier la résiliation");
        assertThat(chat.popUp()).startsWith("Notification reçue");
        assertThat(hosting.serviceOf(anna).endsOn()).isPresent();
    }

    @Test
    void a_professional_is_asked_why() {
        Customer acme = shop.customer("ACME SARL");
        hosting.holds(acme, "small", "shop.example");
        Chat chat = Chat.of(shop, "en", acme);

        chat.writes("/services").presses("shop.example").presses("Cancel your contract");

        assertThat(chat.reads()).contains("Why is it to end?").doesNotContain("need not");
        assertThat(chat.labels()).doesNotContain("Without a reason");
    }
}
