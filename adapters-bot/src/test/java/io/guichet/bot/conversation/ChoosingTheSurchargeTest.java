package io.guichet.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.catalog.port.Plans;
import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Preset;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Map;

/** Whoever changes to a plan that engages by the month chooses as whoever orders it. */
class ChoosingTheSurchargeTest {

    private final Shop shop = new Shop();
    private final Hosting hosting =
            new Hosting(shop)
                    .sells("small", "6.00", "60.00")
                    .sells("cloud", "400.00", "4200.00")
                    .follows(Preset.PREPAID, Map.of());
    private final Customer acme = shop.customer("ACME SARL");
    private final Chat chat = Chat.of(shop, "en", acme);

    @Test
    void three_months_on_the_first_invoice_or_the_surcharge_on_the_first_ones() {
        cloudEngages();
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("shop.example").presses("Change the plan");
        chat.presses("Plan cloud").presses("1 month");
        assertThat(chat.reads()).contains("€1,440.00", "You may choose");

        chat.presses("With the surcharge");
        assertThat(chat.reads()).contains("€576.00", "This price has the surcharge");
        chat.presses("Several months at once");
        assertThat(chat.reads()).contains("€1,440.00").doesNotContain("has the surcharge");
        chat.presses("With the surcharge");
        chat.presses("Order with obligation to pay");

        assertThat(chat.popUp()).isEqualTo("Changed.");
        assertThat(chat.reads()).contains("Plan cloud", "€480.00");
    }

    @Test
    void nothing_is_to_choose_where_nothing_is_asked() {
        cloudEngages();
        hosting.holds(acme, "small", "shop.example");
        chat.writes("/services").presses("shop.example").presses("Change the plan");

        chat.presses("Plan cloud").presses("1 year");

        assertThat(chat.labels())
                .contains("Order with obligation to pay")
                .doesNotContain("With the surcharge");
    }

    private void cloudEngages() {
        Engagement three = new Engagement(3, new BigDecimal("20"), 3);
        shop.given.done(
                () -> {
                    Plans plans = shop.stores.plans();
                    Plan cloud =
                            plans.find(shop.seller.code(), new PlanCode("cloud")).orElseThrow();
                    plans.save(cloud.with(cloud.rules().engaging(three)));
                });
    }
}
