package io.guichet.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Currency;

class TypedAmountTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25|25.00",
                "25,5|25.50",
                "25,50|25.50",
                "25.50|25.50",
                "25.50 €|25.50",
                "25,50€|25.50",
                "€25.50|25.50",
                "EUR 25.50|25.50",
                "25 euros|25.00",
                "1 euro|1.00",
                "1 234,50|1234.50",
                "1\u00a0234,50\u00a0€|1234.50",
                "1\u202f234,50|1234.50",
                "1,234.50|1234.50",
                "1.234,50|1234.50",
                "1'234.50|1234.50",
                "1 234|1234.00",
                "1 234 567,89|1234567.89",
                "0|0.00"
            })
    void an_amount_is_read_in_either_notation(String typed, String expected) {
        assertThat(TypedAmount.parse(typed, EUR)).contains(Money.euros(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ten",
                "-5",
                "+5",
                "1e3",
                "25,505",
                "1,234",
                "1.234",
                "1,23,456",
                "12 34",
                "1,234,50",
                "25,",
                ",50",
                "25..5",
                "0x10",
                "٢٥",
                "$25",
                "25 £",
                "1234567890",
                "25 EUR EUR",
                "25;50",
                "NaN",
                "25\n50"
            })
    void what_is_no_clear_amount_is_not_guessed(String typed) {
        assertThat(TypedAmount.parse(typed, EUR)).isEmpty();
    }

    @Test
    void a_currency_without_cents_takes_none() {
        Currency yen = Currency.getInstance("JPY");

        assertThat(TypedAmount.parse("500", yen)).contains(Money.parse("500", "JPY"));
        assertThat(TypedAmount.parse("500,5", yen)).isEmpty();
    }
}
