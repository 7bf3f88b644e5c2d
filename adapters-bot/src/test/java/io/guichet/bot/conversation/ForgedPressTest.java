package io.guichet.bot.conversation;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Reply;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Customer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ForgedPressTest {

    private final Shop shop = new Shop();
    private final Customer acme = shop.customer("ACME SARL");
    private final Customer victim = shop.customer("Victim GmbH");
    private final Chat chat = Chat.of(shop, "en", acme);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "x", "h", "do:", "do:AAAAAAAAAAAAAAAAAAAAAA", "il:1:a0001", "iv:1:a0001F1",
                "h:zz", "as:1", "fu:1", "\u0000", "💥💥💥", "h:1'; drop table", "ls:1:xx"
            })
    void what_no_button_of_this_person_carries_brings_a_fresh_menu(String data) {
        chat.pressesData(data);

        assertThat(chat.popUp()).isEqualTo("This menu is out of date. Here is a new one.");
        assertThat(chat.answer(Reply.Answer.class).orElseThrow().alert()).isTrue();
        assertThat(chat.reads()).contains("ACME SARL", "Balance: ");
    }

    @Test
    void the_buttons_of_somebody_else_show_nothing_of_his() {
        Invoice theirs = shop.invoices(victim, "30.00");
        shop.transfers(victim, "10.00", theirs.reference());
        shop.transfers(victim, "77.00");

        for (String data : everyButtonOf(Chat.of(shop, "en", victim), theirs)) {
            chat.pressesData(data);

            assertThat(chat.reads()).doesNotContain("Victim", theirs.reference().value());
            assertThat(chat.answer(Reply.SendFile.class)).as(data).isEmpty();
        }
        assertThat(shop.creditOf(victim)).isEqualTo(euros("77.00"));
        assertThat(shop.cards.pages()).isZero();
    }

    @Test
    void the_confirmation_of_somebody_else_does_nothing() {
        Invoice theirs = shop.invoices(victim, "30.00");
        shop.transfers(victim, "77.00");
        Chat other = Chat.of(shop, "en", victim);
        other.writes(theirs.reference().value()).presses("Pay with credit");

        chat.pressesData(other.dataOf("Confirm"));

        assertThat(chat.popUp()).startsWith("This menu is out of date.");
        assertThat(shop.creditOf(victim)).isEqualTo(euros("77.00"));
        other.presses("Confirm");
        assertThat(shop.creditOf(victim)).isEqualTo(euros("41.00"));
    }

    @Test
    void noise_changes_nothing_and_is_always_answered() {
        Invoice invoice = shop.invoices(acme, "30.00");
        Invoice theirs = shop.invoices(victim, "30.00");
        shop.transfers(acme, "77.00");
        List<String> seeds = everyButtonOf(chat, invoice);
        Random random = new Random(1);

        for (int round = 0; round < 3_000; round++) {
            String seed = seeds.get(random.nextInt(seeds.size()));
            if (!seed.startsWith("do:")) {
                chat.pressesData(mutated(seed, random));
                assertThat(chat.answers()).isNotEmpty();
                assertThat(chat.answers().getFirst()).isInstanceOf(Reply.Answer.class);
                assertThat(chat.reads()).doesNotContain("Victim");
            }
        }

        assertThat(shop.creditOf(acme)).isEqualTo(euros("77.00"));
        assertThat(shop.openOn(theirs)).isEqualTo(euros("36.00"));
    }

    private static String mutated(String seed, Random random) {
        StringBuilder data = new StringBuilder(seed);
        int at = random.nextInt(data.length());
        data.setCharAt(at, (char) ('!' + random.nextInt(90)));
        if (random.nextInt(3) == 0) {
            data.setLength(random.nextInt(data.length()));
        }
        return data.toString();
    }

    /** Everything on the screens that a person reaches, two presses deep. */
    private static List<String> everyButtonOf(Chat person, Invoice invoice) {
        List<String> found = new ArrayList<>();
        for (String text :
                List.of(
                        "/menu",
                        "/invoices",
                        "/balance",
                        "/payments",
                        "/export",
                        "/funds",
                        invoice.reference().value())) {
            List<String> shown = dataOf(person.writes(text));
            found.addAll(shown);
            for (String data : shown) {
                if (!data.startsWith("do:")) {
                    found.addAll(dataOf(person.pressesData(data)));
                }
            }
        }
        return found.stream().filter(data -> !data.startsWith("ls:")).distinct().toList();
    }

    private static List<String> dataOf(Chat person) {
        return person.buttons().stream()
                .filter(Button.Callback.class::isInstance)
                .map(button -> ((Button.Callback) button).data())
                .toList();
    }
}
