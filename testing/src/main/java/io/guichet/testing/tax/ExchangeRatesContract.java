package io.guichet.testing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.money.ExchangeRate;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** What every store of exchange rates promises. */
public abstract class ExchangeRatesContract extends Contract {

    private static final LocalDate MONDAY = LocalDate.of(1999, 3, 1);

    /** One per test, since rates are of nobody. */
    private static int last;

    private final Currency currency =
            Currency.getAvailableCurrencies().stream()
                    .filter(one -> !one.equals(ExchangeRate.EURO))
                    .sorted(
                            (one, other) ->
                                    one.getCurrencyCode().compareTo(other.getCurrencyCode()))
                    .toList()
                    .get(last++);

    @Test
    void a_currency_without_a_rate_has_none() {
        assertThat(on(MONDAY)).isEmpty();
    }

    @Test
    void the_latest_rate_up_to_a_day_holds() {
        ExchangeRate monday = save(MONDAY, "1.085");
        ExchangeRate friday = save(MONDAY.plusDays(4), "1.091234");

        assertThat(on(MONDAY.minusDays(1))).isEmpty();
        assertThat(on(MONDAY)).contains(monday);
        assertThat(on(MONDAY.plusDays(3))).contains(monday);
        assertThat(on(MONDAY.plusDays(40))).contains(friday);
    }

    @Test
    void another_rate_of_the_same_day_replaces_the_first() {
        save(MONDAY, "1.085");
        ExchangeRate second = save(MONDAY, "120");

        assertThat(on(MONDAY)).contains(second);
    }

    @Test
    void the_latest_are_listed_newest_first() {
        save(MONDAY, "1");
        ExchangeRate second = save(MONDAY.plusDays(1), "2");
        ExchangeRate third = save(MONDAY.plusDays(2), "3");

        assertThat(in(() -> stores().tax().exchangeRates().latest(currency, 2)))
                .containsExactly(third, second);
    }

    private ExchangeRate save(LocalDate day, String perEuro) {
        ExchangeRate rate = new ExchangeRate(currency, day, new BigDecimal(perEuro));
        done(() -> stores().tax().exchangeRates().save(rate));
        return rate;
    }

    private Optional<ExchangeRate> on(LocalDate day) {
        return in(() -> stores().tax().exchangeRates().on(currency, day));
    }
}
