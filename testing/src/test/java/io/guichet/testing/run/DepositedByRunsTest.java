package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.publicsector.PublicDesk;

import org.junit.jupiter.api.Test;

import java.util.Map;

/**
 * What runs issue to public bodies, renewals and what being late costs, goes to Chorus Pro as
 * everything else does.
 */
class DepositedByRunsTest {

    private final BillingDays days = new BillingDays();

    @Test
    void a_renewal_and_the_indemnity_are_deposited_as_the_invoice_of_the_order_is() {
        days.follows(Preset.INVOICE, Map.of(Setting.CHORUS_PRO, "on"));
        PublicDesk desk = new PublicDesk(days.company.stores(), days.company.clock());
        CustomerNumber townHall = days.company.customer(PublicDesk.townHall());
        days.orders(townHall);
        days.orders(days.company.company());

        days.passUntil(days.serviceOf(townHall).paidUntil());
        desk.deposits();

        assertThat(desk.chorusPro().received())
                .hasSize(3)
                .allMatch(text -> text.endsWith(" service= engagement="));
        assertThat(days.company.stores().reform().transmissions().all()).hasSize(3);
    }
}
