package io.guichet.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

class ExchangeRateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 27);

    @ParameterizedTest
    @CsvSource({
        "USD, 1.085, 10.00, 9.22",
        "USD, 2, 0.01, 0.01",
        "JPY, 160.5, 1000, 6.23",
        "CHF, 0.95, 19.00, 20.00"
    })
    void an_amount_is_worth_so_many_euros_to_the_cent(
            String code, String perEuro, String amount, String euros) {
        Currency currency = Currency.getInstance(code);
        ExchangeRate rate = new ExchangeRate(currency, DAY, new BigDecimal(perEuro));

        assertThat(rate.inEuros(Money.parse(amount, code))).isEqualTo(Money.euros(euros));
    }

    @Test
    void a_rate_is_the_same_however_it_is_written() {
        assertThat(rate("USD", "1.0850")).isEqualTo(rate("USD", "1.085"));
        assertThat(rate("USD", "100").perEuro()).hasToString("100");
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1", "USD, 0", "USD, -1", "USD, 1.0000001"})
    void what_is_no_rate_is_refused(String code, String perEuro) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> rate(code, perEuro));
    }

    @Test
    void it_is_for_its_own_currency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate("USD", "1.1").inEuros(Money.euros("1.00")));
    }

    private static ExchangeRate rate(String code, String perEuro) {
        return new ExchangeRate(Currency.getInstance(code), DAY, new BigDecimal(perEuro));
    }
}
