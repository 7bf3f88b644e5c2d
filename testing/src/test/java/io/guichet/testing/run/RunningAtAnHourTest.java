package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** The daily run begins by itself at the hour its seller chose, by the seller's clock. */
class RunningAtAnHourTest {

    private final BillingDays days = new BillingDays();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 23})
    void it_does_not_begin_before_its_hour(int hour) {
        days.follows(Preset.PREPAID, Map.of(Setting.RUN_HOUR, Integer.toString(hour)));
        Instant begin = at(days.today().plusDays(1), hour);

        goesTo(begin.minusSeconds(1));
        assertThat(isBegun(begin)).isFalse();
        goesTo(begin);

        assertThat(isBegun(begin)).isTrue();
    }

    @Test
    void where_the_clock_leaves_the_hour_out_it_begins_with_the_next() {
        days.follows(Preset.PREPAID, Map.of(Setting.RUN_HOUR, "2"));
        LocalDate spring = LocalDate.of(2026, 3, 29);

        goesTo(at(spring, 2).minusSeconds(1));
        assertThat(isBegun(at(spring, 3))).isFalse();
        goesTo(at(spring, 3));

        assertThat(isBegun(at(spring, 3))).isTrue();
    }

    @Test
    void staff_begins_it_at_any_hour() {
        days.follows(Preset.PREPAID, Map.of(Setting.RUN_HOUR, "23"));
        goesTo(at(days.today().plusDays(1), 4));

        assertThat(days.runs().day()).isEqualTo(days.today());
    }

    /** Whether there is a run of the day of an instant after it was tried now. */
    private boolean isBegun(Instant dayOf) {
        days.office.runBilling().begin();
        SellerCode seller = days.company.seller().code();
        LocalDate day = days.company.seller().dayOf(dayOf);
        return days.company
                .given()
                .in(() -> days.company.stores().runs().store().on(seller, day))
                .isPresent();
    }

    private void goesTo(Instant then) {
        days.company.clock().advance(Duration.between(days.company.clock().instant(), then));
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(days.company.seller().zone()).toInstant();
    }
}
