package io.guichet.testing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every store of policies promises. */
public abstract class PoliciesContract extends Contract {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void a_seller_has_no_policy_before_the_first() {
        SellerCode seller = given().seller().code();
        add(seller, MARCH, BillingPolicy.INITIAL);

        assertThat(on(seller, MARCH.minusDays(1))).isEmpty();
    }

    @Test
    void each_holds_until_the_next_of_the_same_seller() {
        SellerCode seller = given().seller().code();
        DatedPolicy march = add(seller, MARCH, BillingPolicy.INITIAL);
        DatedPolicy july = add(seller, JULY, Preset.PREPAID.policy());
        add(given().seller().code(), MARCH.plusDays(1), Preset.INVOICE.policy());

        assertThat(on(seller, MARCH)).contains(march);
        assertThat(on(seller, JULY.minusDays(1))).contains(march);
        assertThat(on(seller, JULY)).contains(july);
        assertThat(stores().policy().policies().list(seller)).containsExactly(july, march);
    }

    @Test
    void every_setting_and_every_step_is_kept() {
        SellerCode seller = given().seller().code();
        for (Preset preset : Preset.values()) {
            BillingPolicy policy = preset.policy().with(Map.of(Setting.TOP_UP_MINIMUM, "12.50"));

            DatedPolicy added = add(seller, MARCH.plusDays(preset.ordinal()), policy);

            assertThat(on(seller, added.effectiveFrom())).contains(added);
        }
    }

    @Test
    void one_that_promises_a_refund_later_than_the_law_is_still_read() {
        SellerCode seller = given().seller().code();
        BillingPolicy late = new BillingPolicy(Map.of(Setting.WITHDRAWAL_REFUND, "30"), List.of());

        DatedPolicy added = add(seller, MARCH, late);

        assertThat(on(seller, MARCH)).contains(added);
        assertThat(on(seller, MARCH).orElseThrow().policy().withdrawalRefundDays()).isEqualTo(14);
    }

    @Test
    void of_several_for_one_day_the_last_holds_and_all_are_kept() {
        SellerCode seller = given().seller().code();
        DatedPolicy first = add(seller, MARCH, BillingPolicy.INITIAL);
        DatedPolicy second = add(seller, MARCH, Preset.ORDER.policy());
        DatedPolicy third = add(seller, MARCH, Preset.INVOICE.policy());

        assertThat(on(seller, MARCH)).contains(third);
        assertThat(stores().policy().policies().list(seller)).containsExactly(third, second, first);
    }

    private Optional<DatedPolicy> on(SellerCode seller, LocalDate day) {
        return in(() -> stores().policy().policies().on(seller, day));
    }

    private DatedPolicy add(SellerCode seller, LocalDate from, BillingPolicy policy) {
        DatedPolicy dated = new DatedPolicy(seller, from, policy, "staff:anna", Given.NOON);
        done(() -> stores().policy().policies().add(dated));
        return dated;
    }
}
