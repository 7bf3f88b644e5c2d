package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

class ChangingServicesTest {

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop)
                    .sells("small", "6.00", "60.00")
                    .sells("large", "55.00", "600.00")
                    .follows(Preset.INVOICE, Map.of());
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void a_larger_plan_waits_for_its_invoice() {
        hosting.holds(acme, "small", "shop.example");
        choosesLargeByTheMonth();
        assertThat(chat.reads())
                .contains(
                        "shop.example becomes Plan large: €55.00 excl. VAT for 1 month",
                        "€58.80 incl. VAT",
                        "It changes once the invoice is paid.");

        chat.presses("Order with obligation to pay");

        assertThat(chat.popUp()).contains("The service changes once it is paid");
        assertThat(chat.reads()).contains("Plan small", "A change waits for invoice");
        chat.presses("See the invoice");
        assertThat(chat.reads()).contains("Left to pay: €58.80");
    }

    @Test
    void it_is_done_once_paid() {
        hosting.holds(acme, "small", "shop.example");
        shop.transfers(acme, "58.80");
        choosesLargeByTheMonth();
        chat.presses("Order with obligation to pay")
                .presses("See the invoice")
                .presses("Pay with credit");
        chat.presses("Confirm");
        hosting.settles();

        assertThat(chat.writes("/services").reads()).contains("shop.example (Plan large)");
    }

    @Test
    void what_waits_is_taken_back() {
        hosting.holds(acme, "small", "shop.example");
        choosesLargeByTheMonth();
        chat.presses("Order with obligation to pay").presses("Take the change back");

        assertThat(chat.popUp()).isEqualTo("The change was taken back.");
        assertThat(chat.reads()).doesNotContain("A change waits");
        assertThat(shop.stores.findBalance().countUnpaid(acme.number())).isZero();
    }

    @Test
    void a_press_that_comes_again_changes_once() {
        hosting.holds(acme, "small", "shop.example");
        choosesLargeByTheMonth();
        String confirm = chat.dataOf("Order with obligation to pay");

        chat.pressesData(confirm).comesAgain().pressesData(confirm);

        assertThat(chat.popUp()).startsWith("Already done");
        assertThat(shop.stores.findBalance().countUnpaid(acme.number())).isEqualTo(1);
    }

    @Test
    void another_amount_is_asked_anew() {
        hosting.holds(acme, "small", "shop.example");
        shop.clock.pass(Duration.ofHours(10).plusMinutes(50));
        choosesLargeByTheMonth();
        shop.clock.pass(Duration.ofMinutes(14));

        chat.presses("Order with obligation to pay");

        assertThat(chat.reads()).contains("The amount changed: €58.80 → €56.90.");
        assertThat(shop.stores.findBalance().countUnpaid(acme.number())).isZero();
        chat.presses("Order with obligation to pay");
        assertThat(chat.popUp()).contains("The service changes once it is paid");
    }

    @Test
    void a_cancelled_service_is_refused_in_words() {
        hosting.holds(acme, "small", "shop.example");
        choosesLargeByTheMonth();
        String preview = chat.dataOf("Order with obligation to pay");
        Chat second = Chat.of(shop, "en", acme);
        second.writes("/services").presses("shop.example").presses("Cancel your contract");
        second.presses("When its paid time ends").presses("No longer needed");
        second.presses("Notify the cancellation");

        chat.pressesData(preview);

        assertThat(chat.reads()).contains("This service was cancelled.", "Nothing was changed.");
        assertThat(shop.stores.findBalance().countUnpaid(acme.number())).isZero();
    }

    @Test
    void a_plan_that_is_its_own_is_refused() {
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("shop.example").presses("Change the plan");

        chat.presses("Plan small").presses("1 month");

        assertThat(chat.reads()).contains("It is exactly that already.");
        assertThat(chat.labels()).doesNotContain("Order with obligation to pay");
    }

    @Test
    void a_smaller_plan_is_credited_at_once() {
        hosting.holds(acme, "large", "shop.example");
        chat.writes("/services").presses("shop.example").presses("Change the plan");
        chat.presses("Plan small").presses("1 month");
        assertThat(chat.reads()).contains("Credited of what was invoiced: €58.80");
        assertThat(chat.labels()).doesNotContain("Order with obligation to pay");

        chat.presses("Confirm");

        assertThat(chat.popUp()).isEqualTo("Changed.");
        assertThat(chat.reads()).contains("Plan small");
        assertThat(shop.creditOf(acme).toDecimal()).isEqualByComparingTo("58.80");
    }

    @Test
    void plans_and_their_prices_are_written_as_the_language_does() {
        hosting.holds(acme, "small", "shop.example");
        Chat french = Chat.of(shop, "fr", acme);
        french.writes("/services").presses("shop.example").presses("Changer d’offre");

        assertThat(french.reads()).contains("Offre large\u00a0: ", " HT pour 1 mois");
    }

    @Test
    void what_has_to_be_paid_is_ordered_by_a_button_that_says_so_in_either_language() {
        hosting.holds(acme, "small", "shop.example");
        choosesLargeByTheMonth();
        assertThat(chat.labels())
                .contains("Order with obligation to pay")
                .doesNotContain("Confirm");
        Chat french = Chat.of(shop, "fr", acme);
        french.writes("/services").presses("shop.example").presses("Changer d’offre");

        french.presses("Offre large").presses("1 mois");

        assertThat(french.labels())
                .contains("Commander avec obligation de paiement")
                .doesNotContain("Confirmer");
    }

    private void choosesLargeByTheMonth() {
        chat.writes("/services").presses("shop.example").presses("Change the plan");
        chat.presses("Plan large").presses("1 month");
    }
}
