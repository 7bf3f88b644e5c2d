package io.guichet.testing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.policy.SettledPolicies;
import io.guichet.application.policy.port.Policies;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SettledPoliciesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final HostingCompany company = new HostingCompany();
    private final SellerCode seller = company.seller().code();
    private final Asked asked = new Asked();
    private final Policies policies =
            new SettledPolicies(asked, company.stores().sellers(), company.clock());

    @Test
    void what_holds_today_or_held_before_is_asked_for_once() {
        company.clock().setTo("2026-03-10T09:00:00Z");
        policies.add(dated(TODAY, Preset.ORDER));

        assertThat(policies.on(seller, TODAY)).contains(dated(TODAY, Preset.ORDER));
        assertThat(policies.on(seller, TODAY)).contains(dated(TODAY, Preset.ORDER));
        assertThat(policies.on(seller, TODAY.minusDays(1))).isEmpty();
        assertThat(policies.on(seller, TODAY.minusDays(1))).isEmpty();

        assertThat(asked.days).containsExactly(TODAY, TODAY.minusDays(1));
    }

    @Test
    void what_will_hold_is_asked_for_each_time_and_may_change_until_then() {
        company.clock().setTo("2026-03-10T09:00:00Z");
        policies.add(dated(TOMORROW, Preset.ORDER));
        assertThat(policies.on(seller, TOMORROW)).contains(dated(TOMORROW, Preset.ORDER));

        policies.add(dated(TOMORROW, Preset.INVOICE));

        assertThat(policies.on(seller, TOMORROW)).contains(dated(TOMORROW, Preset.INVOICE));
        company.clock().setTo("2026-03-11T09:00:00Z");
        assertThat(policies.on(seller, TOMORROW)).contains(dated(TOMORROW, Preset.INVOICE));
    }

    @Test
    void the_first_minutes_of_a_day_in_the_sellers_zone_are_left_to_what_was_underway() {
        company.clock().setTo("2026-03-09T23:05:00Z");
        assertThat(policies.on(seller, TODAY)).isEmpty();

        policies.add(dated(TODAY, Preset.ORDER));

        assertThat(policies.on(seller, TODAY)).contains(dated(TODAY, Preset.ORDER));
    }

    private DatedPolicy dated(LocalDate from, Preset preset) {
        BillingPolicy policy = preset.policy();
        return new DatedPolicy(seller, from, policy, "staff:anna", Given.NOON);
    }

    private static final class Asked implements Policies {

        private final List<DatedPolicy> added = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();

        @Override
        public Optional<DatedPolicy> on(SellerCode seller, LocalDate day) {
            days.add(day);
            return added.reversed().stream()
                    .filter(policy -> !policy.effectiveFrom().isAfter(day))
                    .findFirst();
        }

        @Override
        public List<DatedPolicy> list(SellerCode seller) {
            return added.reversed();
        }

        @Override
        public List<LocalDate> days(SellerCode seller) {
            return added.stream().map(DatedPolicy::effectiveFrom).distinct().toList();
        }

        @Override
        public void add(DatedPolicy policy) {
            added.add(policy);
        }
    }
}
