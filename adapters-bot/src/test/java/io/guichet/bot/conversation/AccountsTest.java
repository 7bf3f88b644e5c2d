package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class AccountsTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final Customer boris = shop.customer("Boris SAS");
    private final Chat chat = Chat.of(shop, "en", acme, boris);

    @Test
    void who_acts_for_several_chooses_first() {
        chat.writes("/start");
        assertThat(chat.reads())
                .contains("Which account", "ACME SARL (" + acme.number() + ")", "Boris SAS");

        chat.presses(label("Boris SAS", boris));
        assertThat(chat.reads()).contains("Boris SAS", "Balance: ");
        assertThat(chat.writes("/balance").reads()).contains("Boris SAS");
    }

    @Test
    void every_command_waits_for_the_choice() {
        for (String command : new String[] {"/invoices", "/balance", "/funds", "/export", "12"}) {
            assertThat(chat.writes(command).reads()).as(command).contains("Which account");
        }
    }

    @Test
    void the_account_can_be_changed_later() {
        chat.writes("/start").presses(label("Boris SAS", boris));

        chat.presses("More…").presses("Switch account").presses(label("ACME SARL", acme));
        assertThat(chat.writes("/menu").reads()).contains("ACME SARL");

        chat.writes("/account").presses(label("Boris SAS", boris));
        assertThat(chat.writes("/menu").reads()).contains("Boris SAS");
    }

    @Test
    void an_old_menu_acts_on_the_account_it_was_made_for() {
        Invoice invoice = shop.invoices(acme, "30.00");
        shop.transfers(acme, "100.00");
        shop.transfers(boris, "100.00");
        chat.writes("/start").presses(label("ACME SARL", acme));
        chat.writes(invoice.reference().value()).presses("Pay with credit");
        String confirm = chat.dataOf("Confirm");
        chat.writes("/account").presses(label("Boris SAS", boris));

        chat.pressesData(confirm);

        assertThat(chat.reads()).contains("ACME SARL", "Payment received");
        assertThat(shop.creditOf(boris))
                .isEqualTo(shop.creditOf(acme).plus(invoice.totals().gross()));
    }

    @Test
    void an_account_that_was_looked_at_and_lost_is_not_shown_any_more() {
        chat.writes("/start").presses(label("Boris SAS", boris));
        String menu = chat.dataOf("Invoices");
        chat.lost.add(boris.number());

        chat.pressesData(menu);
        assertThat(chat.popUp()).startsWith("This menu is out of date.");
        assertThat(chat.reads()).contains("ACME SARL").doesNotContain("Boris");
        assertThat(chat.writes("/balance").reads()).contains("ACME SARL");
    }

    @Test
    void who_acts_for_nobody_is_told_so() {
        chat.lost.add(acme.number());
        chat.lost.add(boris.number());

        assertThat(chat.writes("/invoices").reads()).contains("no customer account yet");
    }

    @Test
    void who_acts_for_one_has_nothing_to_choose() {
        Chat single = Chat.of(shop, "en", acme);

        assertThat(single.writes("/account").reads()).contains("ACME SARL", "Balance: ");
        assertThat(single.presses("More…").labels()).doesNotContain("Switch account");
    }

    @Test
    void many_accounts_come_in_pages() {
        Customer[] many =
                IntStream.rangeClosed(1, 14)
                        .mapToObj(i -> shop.customer("Company number " + i + " with a long name"))
                        .toArray(Customer[]::new);
        Chat agent = Chat.of(shop, "fr", many).writes("/start");

        assertThat(agent.labels()).contains("Suivants ›").doesNotContain("‹ Précédents");
        agent.presses("Suivants ›").presses("Suivants ›");
        assertThat(agent.labels()).contains("‹ Précédents").doesNotContain("Suivants ›");
        assertThat(agent.buttons()).hasSize(2 + 1 + 2);
    }

    private static String label(String name, Customer customer) {
        String number = " " + customer.number();
        int room = 24 - number.length();
        return (name.length() <= room ? name : name.substring(0, room - 1).strip() + "…") + number;
    }
}
