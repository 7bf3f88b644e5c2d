package io.guichet.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Currency;
import java.util.Map;

class PolicyAmountsTest {

    private static final Currency DONG = Currency.getInstance("VND");

    @Test
    void without_cents_top_ups_begin_with_a_hundred_times_as_many_units() {
        BillingPolicy dongs = PolicyAmounts.startingIn(DONG, BillingPolicy.INITIAL);

        assertThat(dongs.topUpMinimum(DONG)).isEqualTo(Money.parse("500", "VND"));
        assertThat(dongs.topUpMaximum(DONG)).isEqualTo(Money.parse("500000", "VND"));
        assertThat(dongs.highestCredit(DONG)).isEqualTo(Money.parse("5000000", "VND"));
        assertThat(dongs.recoveryIndemnity(DONG)).isEqualTo(Money.parse("4000", "VND"));
        assertThat(dongs.termDays()).isEqualTo(BillingPolicy.INITIAL.termDays());
    }

    @ParameterizedTest
    @CsvSource({"EUR", "USD", "TND"})
    void with_cents_or_finer_they_stay(String currency) {
        BillingPolicy prepaid = Preset.PREPAID.policy();

        assertThat(PolicyAmounts.startingIn(Currency.getInstance(currency), prepaid))
                .isEqualTo(prepaid);
    }

    @ParameterizedTest
    @EnumSource
    void a_preset_is_known_in_either(Preset preset) {
        assertThat(Preset.of(preset.policy())).contains(preset);
        assertThat(Preset.of(PolicyAmounts.startingIn(DONG, preset.policy()))).contains(preset);
        assertThat(Preset.of(preset.policy().with(Map.of(Setting.TERM, "9")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TOP_UP_MAXIMUM, 120000000", "HIGHEST_CREDIT, 999999999", "LATE_FEE_AMOUNT, 50000"})
    void what_is_much_in_euros_can_be_stated_in_dongs(Setting setting, String value) {
        Map<Setting, String> change = Map.of(setting, value);
        BillingPolicy dongs = PolicyAmounts.startingIn(DONG, BillingPolicy.INITIAL);

        assertThat(PolicyAmounts.changed(dongs, change, DONG).settings())
                .containsEntry(setting, value + ".00");
        assertRefused(BillingPolicy.INITIAL, change, "EUR");
    }

    @ParameterizedTest
    @CsvSource({"VND, 500.5", "JPY, 0.01", "VND, 1000000000", "EUR, 5.001", "EUR, -1"})
    void what_is_finer_than_the_currency_or_longer_than_is_read_is_refused(
            String currency, String value) {
        assertRefused(BillingPolicy.INITIAL, Map.of(Setting.TOP_UP_MINIMUM, value), currency);
    }

    private static void assertRefused(
            BillingPolicy policy, Map<Setting, String> change, String currency) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(
                        () -> PolicyAmounts.changed(policy, change, Currency.getInstance(currency)))
                .withMessage("invalid-setting");
    }
}
