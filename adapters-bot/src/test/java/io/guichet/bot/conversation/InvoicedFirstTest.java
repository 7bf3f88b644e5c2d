package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/** Before he changes again or withdraws a customer is told what is invoiced first. */
class InvoicedFirstTest {

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop)
                    .sells("small", "31.00", "310.00")
                    .sells("large", "310.00", "3100.00")
                    .follows(Preset.PREPAID, Map.of(Setting.CHANGE_INVOICED, "7"));
    private final Customer anna = shop.customer(Samples.consumer());
    private final Chat chat = Chat.of(shop, "en", anna);

    @BeforeEach
    void a_change_began_a_period_three_days_ago() {
        hosting.holds(anna, "small", "shop.example");
        changes().presses("Plan large").presses("1 month");
        assertThat(chat.reads()).doesNotContain("Invoiced before");
        chat.presses("Order with obligation to pay");
        shop.clock.pass(Duration.ofDays(3));
    }

    @Test
    void before_another_change() {
        changes().presses("Plan small").presses("1 month");

        assertThat(chat.reads())
                .contains("Invoiced before, for what your change began: €372.00 incl. VAT");
    }

    @Test
    void before_he_withdraws() {
        chat.writes("/orders");
        chat.presses(
                chat.labels().stream()
                        .filter(label -> label.startsWith("Order "))
                        .reduce((newer, older) -> older)
                        .orElseThrow());

        chat.presses("Withdraw from the contract here");

        assertThat(chat.reads())
                .contains("Invoiced before, for what your change began: €372.00 incl. VAT")
                .contains("1 service ends at once");
    }

    private Chat changes() {
        return chat.writes("/services").presses("shop.example").presses("Change the plan");
    }
}
