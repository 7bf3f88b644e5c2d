package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.ServiceState;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

/** Time is bought before it runs out, after it did, and where orders are paid first. */
class BuyingTimeTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 3);

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop).sells("small", "6.00", "60.00").follows(Preset.ORDER, atOnce());
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void time_bought_early_is_an_order_to_pay_where_orders_are_paid_first() {
        shop.transfers(acme, "50.00");
        hosting.holds(acme, "small", "shop.example");
        hosting.follows(Preset.ORDER, Map.of());
        chat.writes("/services").presses("shop.example").presses("Renew now");

        chat.presses("Order with obligation to pay");

        assertThat(chat.reads()).contains("over €7.20 incl. VAT is ready");
        assertThat(hosting.serviceOf(acme).paidUntil()).isEqualTo(LocalDate.of(2026, 4, 3));
        chat.presses("Pay the order")
                .presses("Pay with credit")
                .presses("Order with obligation to pay");
        assertThat(hosting.serviceOf(acme).paidUntil()).isEqualTo(MAY);
    }

    @Test
    void what_expired_is_renewed_late_for_what_was_shown() {
        hosting.holds(acme, "small", "shop.example");
        hosting.expired(acme, 2);

        chat.writes("/services").presses("shop.example").presses("Renew it late");

        assertThat(chat.reads())
                .contains(
                        "It expired on 3 Apr 2026 and can be renewed late.",
                        "Offre small: €6.00 excl. VAT",
                        "In all €7.20 incl. VAT. Paid until 3 May 2026 then.");
        assertThat(chat.labels()).doesNotContain("Confirm");
        chat.presses("Order with obligation to pay");
        assertThat(chat.popUp()).startsWith("Paid time until 3 May 2026");
        assertThat(hosting.serviceOf(acme).state()).isEqualTo(ServiceState.ACTIVE);
    }

    @Test
    void it_is_ordered_late_and_paid() {
        shop.transfers(acme, "50.00");
        hosting.holds(acme, "small", "shop.example");
        hosting.follows(Preset.ORDER, Map.of());
        hosting.expired(acme, 2);
        Chat own = Chat.of(shop, "fr", acme);
        own.writes("/services").presses("shop.example").presses("Renouveler en retard");
        assertThat(own.reads()).contains("Il a expiré le 3 avr. 2026");

        own.presses("Commander avec obligation de paiement")
                .presses("Payer la commande")
                .presses("Payer avec le crédit");
        own.presses("Commander avec obligation de paiement");

        assertThat(hosting.serviceOf(acme).paidUntil()).isEqualTo(MAY);
    }

    @Test
    void too_late_is_said() {
        hosting.holds(acme, "small", "shop.example");
        hosting.expired(acme, 8);

        chat.writes("/services").presses("shop.example").presses("Renew it late");

        assertThat(chat.reads()).contains("Its data is deleted on 10 Apr 2026.");
        assertThat(chat.labels()).doesNotContain("Order with obligation to pay");
    }

    private static Map<Setting, String> atOnce() {
        return Map.of(Setting.PAID_FIRST, "off");
    }
}
