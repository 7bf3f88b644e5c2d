package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/** Before he withdraws a consumer is told what is invoiced first. */
class WithdrawingAfterAChangeTest {

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop)
                    .sells("small", "31.00", "310.00")
                    .sells("large", "310.00", "3100.00")
                    .follows(Preset.PREPAID, Map.of(Setting.CHANGE_INVOICED, "7"));
    private final Customer anna = shop.customer(Samples.consumer());
    private final Chat chat = Chat.of(shop, "en", anna);

    @Test
    void what_his_change_began_is_invoiced_first() {
        hosting.holds(anna, "small", "shop.example");
        chat.writes("/services").presses("shop.example").presses("Change the plan");
        chat.presses("Plan large").presses("1 month").presses("Confirm");
        shop.clock.pass(Duration.ofDays(3));
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
}
