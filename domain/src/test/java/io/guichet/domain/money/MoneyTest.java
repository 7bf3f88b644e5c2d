package io.guichet.domain.money;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.SplittableRandom;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "12.34, EUR, 1234, EUR 12.34",
        "12, EUR, 1200, EUR 12.00",
        "12.3, EUR, 1230, EUR 12.30",
        "12.340, EUR, 1234, EUR 12.34",
        "0, EUR, 0, EUR 0.00",
        "-0.01, EUR, -1, EUR -0.01",
        "1200, JPY, 1200, JPY 1200",
        "1200.0, JPY, 1200, JPY 1200",
        "1.234, TND, 1234, TND 1.234",
        "999999999999999.99, EUR, 99999999999999999, EUR 999999999999999.99"
    })
    void a_decimal_is_read_exactly(String text, String currency, long minor, String written) {
        Money money = Money.parse(text, currency);

        assertThat(money.minorUnits()).isEqualTo(minor);
        assertThat(money).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "12,34",
                "12.",
                ".5",
                "+1",
                "1e3",
                "0x10",
                "12.345",
                "1 000",
                "--1",
                "NaN",
                "١٢",
                "12.34\n",
                "9999999999999999"
            })
    void what_is_no_amount_is_refused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Money.parse(text, "EUR"))
                .extracting(InvalidValueException::code)
                .isEqualTo("invalid-amount");
    }

    @ParameterizedTest
    @CsvSource({
        "999999999.99, EUR, 99999999999",
        "-999999999.99, EUR, -99999999999",
        "99999999999, JPY, 99999999999",
        "99999999.999, BHD, 99999999999"
    })
    void eleven_digits_can_be_stated_in_any_currency(String text, String currency, long minor) {
        assertThat(Money.stated(text, currency).minorUnits()).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000, EUR, amount-too-large",
        "999999999999999.00, EUR, amount-too-large",
        "-1000000000.00, EUR, amount-too-large",
        "9999999999999999999999999999.99, EUR, amount-too-large",
        "100000000000, JPY, amount-too-large",
        "100000000.000, BHD, amount-too-large",
        "999999999.999, EUR, invalid-amount",
        "1e12, EUR, invalid-amount",
        "9999999999999999999, XXX, unknown-currency"
    })
    void nobody_states_more(String text, String currency, String refusal) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Money.stated(text, currency))
                .withMessage(refusal);
    }

    @Test
    void an_amount_finer_than_its_currency_is_refused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Money.parse("1.5", "JPY"))
                .withMessage("invalid-amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eur", "EURO", "XXX", "ZZZ", "XAU"})
    void what_is_no_currency_is_refused(String code) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Money.parse("1", code))
                .withMessage("unknown-currency");
    }

    @Test
    void every_amount_is_read_back_as_it_was_written() {
        SplittableRandom random = new SplittableRandom(42);
        for (int count = 0; count < 10_000; count++) {
            long minor = random.nextLong(-99_999_999_999_999_999L, 100_000_000_000_000_000L);
            Money money = new Money(minor, EUR);

            assertThat(Money.parse(money.toDecimal().toPlainString(), "EUR")).isEqualTo(money);
        }
    }

    @Test
    void adding_and_taking_away_undo_each_other() {
        SplittableRandom random = new SplittableRandom(42);
        for (int count = 0; count < 10_000; count++) {
            Money one = new Money(random.nextLong(1L << 60), EUR);
            Money other = new Money(random.nextLong(1L << 60), EUR);

            assertThat(one.plus(other).minus(other)).isEqualTo(one);
            assertThat(one.plus(other)).isEqualTo(other.plus(one));
        }
    }

    @Test
    void an_overflow_is_loud() {
        Money most = new Money(Long.MAX_VALUE, EUR);
        Money least = new Money(Long.MIN_VALUE, EUR);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.plus(euros("0.01")));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negated);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(
                        () -> Money.rounded(BigDecimal.TEN.pow(20), EUR, RoundingMode.UNNECESSARY));
    }

    @Test
    void currencies_do_not_mix() {
        Money dollar = Money.parse("1", "USD");

        assertThatIllegalArgumentException().isThrownBy(() -> euros("1").plus(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> euros("1").minus(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> euros("1").compareTo(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> euros("1").min(dollar));
        assertThat(euros("1")).isNotEqualTo(dollar);
    }

    @Test
    void rounding_happens_where_its_mode_is_named() {
        BigDecimal half = new BigDecimal("0.005");

        assertThat(Money.rounded(half, EUR, RoundingMode.HALF_UP)).isEqualTo(euros("0.01"));
        assertThat(Money.rounded(half.negate(), EUR, RoundingMode.HALF_UP))
                .isEqualTo(euros("-0.01"));
        assertThat(Money.rounded(half, EUR, RoundingMode.DOWN)).isEqualTo(euros("0"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.rounded(half, EUR, RoundingMode.UNNECESSARY));
    }

    @Test
    void signs_are_told_apart() {
        assertThat(euros("0.01").isPositive()).isTrue();
        assertThat(euros("0").isPositive()).isFalse();
        assertThat(euros("0").isNegative()).isFalse();
        assertThat(euros("0").isZero()).isTrue();
        assertThat(euros("-0.01").isNegative()).isTrue();
        assertThat(euros("-0.01").isZero()).isFalse();
    }

    @Test
    void the_smaller_of_two_is_the_smaller() {
        assertThat(euros("1").min(euros("2"))).isEqualTo(euros("1"));
        assertThat(euros("2").min(euros("1"))).isEqualTo(euros("1"));
        assertThat(euros("1").min(euros("1"))).isEqualTo(euros("1"));
        assertThat(euros("1")).isLessThan(euros("1.01"));
    }
}
