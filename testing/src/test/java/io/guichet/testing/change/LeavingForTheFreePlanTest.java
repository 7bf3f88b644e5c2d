package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.APRIL_FIRST;
import static io.guichet.testing.change.ChangeShop.FREE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.SMALL;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** Whether what is unused is credited to who changes to a plan that costs nothing. */
class LeavingForTheFreePlanTest {

    @ParameterizedTest
    @CsvSource({
        "PREPAID, on, 17.60",
        "PREPAID, off, 0.00",
        "ORDER, on, 17.60",
        "ORDER, off, 0.00",
        "INVOICE, on, 17.60",
        "INVOICE, off, 0.00"
    })
    void what_is_unused_is_credited_where_the_policy_says_so(
            Preset preset, String value, String credit) {
        ChangeShop shop = new ChangeShop(preset, settings(value));
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_FIRST.plusDays(10));

        // 22.00 x 20 / 30 = 14.67, with VAT 17.60.
        assertThat(shop.quotes(customer, to(FREE)).credited().toDecimal()).isEqualTo(credit);
        shop.changes(customer, to(FREE));

        assertThat(shop.creditOf(customer)).isEqualTo(credit);
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(FREE);
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"on, 17.60", "off, 10.40"})
    void a_period_that_began_today_is_owed_only_where_nothing_is_credited(
            String value, String credit) {
        ChangeShop shop = new ChangeShop(Preset.PREPAID, settings(value));
        CustomerNumber customer = shop.holds(MEDIUM);
        shop.passUntil(APRIL_FIRST.plusDays(10));

        shop.changes(customer, to(SMALL));
        shop.changes(customer, to(FREE));

        // The small one costs 6.00, with VAT 7.20.
        assertThat(shop.creditOf(customer)).isEqualTo(credit);
        assertThat(shop.booksDiffer()).isEmpty();
    }

    private static Map<Setting, String> settings(String value) {
        return Map.of(Setting.CREDIT_TO_FREE, value, Setting.PAID_FIRST, "off");
    }
}
