package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.shared.Reply;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

class OrdersTest {

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop)
                    .sells("small", "6.00", "60.00")
                    .follows(Preset.ORDER, Map.of(Setting.TOP_UP_NEEDS_ORDER, "off"));
    private final Customer anna = shop.customer(Samples.consumer());
    private final Chat chat = Chat.of(shop, "en", anna);

    @Test
    void who_ordered_nothing_is_told_so() {
        chat.writes("/menu").presses("More…").presses("Orders");

        assertThat(chat.reads()).contains("You have no orders.");
    }

    @Test
    void an_order_that_waits_is_paid_from_credit_after_a_preview() {
        shop.transfers(anna, "10.00");
        hosting.orders(anna, "small", "shop.example");
        opensTheOrder();
        assertThat(chat.reads()).contains("New services, €7.20 incl. VAT", "Status: to be paid");

        chat.presses("Pay with credit");
        assertThat(chat.reads()).contains("Credit before: €10.00, after: €2.80");
        assertThat(chat.labels()).doesNotContain("Confirm");
        String confirm = chat.dataOf("Order with obligation to pay");
        chat.pressesData(confirm).comesAgain().pressesData(confirm);

        assertThat(chat.popUp()).startsWith("Already done");
        assertThat(shop.creditOf(anna).toDecimal()).isEqualByComparingTo("2.80");
        assertThat(chat.writes("/services").reads()).contains("shop.example (Plan small): active");
    }

    @Test
    void without_enough_credit_only_cards_pay() {
        hosting.orders(anna, "small", "shop.example");
        opensTheOrder();

        assertThat(chat.labels())
                .contains("Pay by card ↗", "Pay and keep the card ↗")
                .doesNotContain("Pay with credit", "Charge the kept card");
        chat.presses("Pay by card ↗");
        assertThat(chat.reads()).contains("€7.20 for order");
        assertThat(chat.labels()).contains("Open secure payment ↗", "Check status");
    }

    @Test
    void an_order_form_comes_as_a_file() {
        hosting.orders(anna, "small", "shop.example");
        opensTheOrder();

        chat.presses("Order form (PDF)");

        Reply.SendFile file = chat.answer(Reply.SendFile.class).orElseThrow();
        assertThat(file.file())
                .isInstanceOfSatisfying(
                        Reply.FileSource.OrderForm.class,
                        form -> assertThat(form.customer()).isEqualTo(anna.number().value()));
    }

    @Test
    void an_order_is_cancelled_before_it_is_paid() {
        hosting.orders(anna, "small", "shop.example");
        opensTheOrder();
        chat.presses("Cancel the order").presses("Confirm");

        assertThat(chat.popUp()).isEqualTo("Order cancelled.");
        assertThat(chat.reads()).contains("Status: cancelled");
        assertThat(chat.labels()).doesNotContain("Pay by card ↗");
    }

    @Test
    void an_order_that_is_over_takes_no_money() {
        shop.transfers(anna, "10.00");
        hosting.orders(anna, "small", "shop.example");
        opensTheOrder();
        chat.presses("Pay with credit");
        String confirm = chat.dataOf("Order with obligation to pay");
        Chat second = Chat.of(shop, "fr", anna);
        String label =
                second.writes("/orders").labels().stream()
                        .filter(it -> it.startsWith("Commande"))
                        .findFirst()
                        .orElseThrow();
        second.presses(label).presses("Annuler la commande").presses("Confirmer");

        chat.pressesData(confirm);

        assertThat(chat.reads()).contains("can no longer be paid", "Nothing was changed.");
        assertThat(shop.creditOf(anna).toDecimal()).isEqualByComparingTo("10.00");
    }

    @Test
    void a_consumer_withdraws_in_the_two_steps_of_the_law() {
        buys();
        opensTheOrder();
        assertThat(chat.reads()).contains("You can withdraw from it until");

        chat.presses("Withdraw from the contract here");
        assertThat(chat.reads()).contains("Credited: €7.20 incl. VAT", "1 service ends at once");
        assertThat(hosting.serviceOf(anna).state().isHeld()).isTrue();
        chat.presses("Confirm withdrawal");

        assertThat(chat.reads()).contains("Withdrawal received", "€7.20 is added to your credit");
        assertThat(hosting.serviceOf(anna).state().isHeld()).isFalse();
        chat.presses("‹ Back");
        assertThat(chat.reads()).contains("Status: withdrawn");
        assertThat(chat.labels()).doesNotContain("Withdraw from the contract here");
    }

    @Test
    void who_has_enough_for_what_an_advance_left_to_pay_is_offered_it() {
        hosting.orders(anna, "small", "shop.example");
        shop.transfers(anna, "3.60", hosting.asksHalf(anna));
        shop.transfers(anna, "4.00");
        opensTheOrder();
        assertThat(chat.reads()).contains("€7.20 incl. VAT", "after its advance: €3.60");

        chat.presses("Pay with credit");
        assertThat(chat.reads()).contains("€3.60", "Credit before: €4.00, after: €0.40");
        chat.presses("Order with obligation to pay");

        assertThat(shop.creditOf(anna).toDecimal()).isEqualByComparingTo("0.40");
        assertThat(chat.writes("/services").reads()).contains("shop.example (Plan small): active");
    }

    @Test
    void what_was_paid_in_advance_is_withdrawn_from_before_it_is_delivered() {
        hosting.orders(anna, "small", "shop.example");
        opensTheOrder();
        assertThat(chat.labels()).doesNotContain("Withdraw from the contract here");
        shop.transfers(anna, "3.60", hosting.asksHalf(anna));
        opensTheOrder();
        assertThat(chat.reads()).contains("You can withdraw from it until");

        chat.presses("Withdraw from the contract here");
        assertThat(chat.reads())
                .contains("Credited: €3.60 incl. VAT", "What was not delivered yet will not be.");
        chat.presses("Confirm withdrawal");

        assertThat(chat.reads()).contains("Withdrawal received", "€3.60 is added to your credit");
        assertThat(shop.creditOf(anna).toDecimal()).isEqualByComparingTo("3.60");
        chat.presses("‹ Back");
        assertThat(chat.reads()).contains("Status: withdrawn");
        assertThat(chat.labels()).doesNotContain("Withdraw from the contract here");
    }

    @Test
    void the_steps_have_the_words_of_the_law_in_french() {
        buys();
        Chat own = Chat.of(shop, "fr", anna);
        String order =
                own.writes("/orders").labels().stream()
                        .filter(label -> label.startsWith("Commande"))
                        .findFirst()
                        .orElseThrow();

        own.presses(order).presses("Renoncer au contrat ici");

        assertThat(own.labels()).contains("Confirmer la rétractation");
    }

    @Test
    void after_fourteen_days_it_is_too_late() {
        buys();
        opensTheOrder();
        String step = chat.dataOf("Withdraw from the contract here");
        shop.clock.pass(Duration.ofDays(16));

        chat.pressesData(step);

        assertThat(chat.reads()).contains("Withdrawing was possible until");
        assertThat(chat.labels()).doesNotContain("Confirm withdrawal");
    }

    @Test
    void the_order_of_somebody_else_is_none() {
        Customer other = shop.customer("Other GmbH");
        hosting.orders(other, "small", "theirs.example");
        Chat theirs = Chat.of(shop, "en", other);
        theirs.writes("/orders");
        String data =
                theirs.dataOf(
                        theirs.labels().stream()
                                .filter(label -> label.startsWith("Order "))
                                .findFirst()
                                .orElseThrow());
        String own =
                data.replace(
                        ":" + Long.toString(other.number().value(), 36) + ":",
                        ":" + Long.toString(anna.number().value(), 36) + ":");

        assertThat(chat.writes("/menu").pressesData(own).popUp())
                .startsWith("This menu is out of date.");
    }

    @Test
    void everything_owed_is_settled_with_one_order() {
        shop.transfers(anna, "50.00");
        shop.invoices(anna, "10.00");
        shop.invoices(anna, "20.00");
        chat.writes("/balance").presses("Settle everything");
        assertThat(chat.reads()).contains("Settlement of invoices, €36.00 incl. VAT", "Settles: ");

        chat.presses("Pay with credit");
        assertThat(chat.labels()).doesNotContain("Order with obligation to pay");
        chat.presses("Confirm");

        assertThat(chat.reads()).contains("Payment received");
        assertThat(shop.stores.findBalance().countUnpaid(anna.number())).isZero();
        assertThat(chat.writes("/balance").labels()).doesNotContain("Settle everything");
        assertThat(chat.writes("/orders").reads()).contains("€36.00: paid");
    }

    private void buys() {
        shop.transfers(anna, "7.20");
        hosting.orders(anna, "small", "shop.example");
        opensTheOrder();
        chat.presses("Pay with credit").presses("Order with obligation to pay");
    }

    private void opensTheOrder() {
        chat.writes("/orders");
        chat.presses(
                chat.labels().stream()
                        .filter(label -> label.startsWith("Order "))
                        .findFirst()
                        .orElseThrow());
    }
}
