package io.guichet.rest.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.EnterExchangeRate.Outcome;
import io.guichet.domain.money.ExchangeRate;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

class ExchangeRatesResourceTest {

    private static final ExchangeRate RATE =
            new ExchangeRate(
                    Currency.getInstance("USD"),
                    LocalDate.of(2026, 2, 27),
                    new BigDecimal("1.085"));

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Entered();
    private ExchangeRate asked;

    ExchangeRatesResourceTest() {
        api.with(
                new ExchangeRatesResource(
                        rate -> {
                            asked = rate;
                            return outcome;
                        },
                        (currency, limit) -> List.of(RATE)));
    }

    @Test
    void staff_enters_the_rate_of_a_day() {
        Asking.Answer answer = enter("USD/2026-02-27", "1.0850").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"data\":[{\"day\":\"2026-02-27\",\"per_euro\":\"1.085\"}],"
                                + "\"next_cursor\":null}");
        assertThat(asked).isEqualTo(RATE);
    }

    @Test
    void staff_sees_the_latest_rates() {
        Asking.Answer answer = api.get("/exchange-rates/USD").as("staff").answer();

        assertThat(answer.json().getJsonArray("data")).hasSize(1);
    }

    @Test
    void what_is_no_rate_is_refused() {
        outcome = new Outcome.DayToCome();
        assertThat(enter("USD/2030-01-01", "1.1").answer().refusal()).isEqualTo("422 day-to-come");
        assertThat(enter("EUR/2026-02-27", "1").answer().refusal())
                .isEqualTo("400 invalid-exchange-rate");
        assertThat(enter("USD/2026-02-27", "0").answer().refusal())
                .isEqualTo("400 invalid-exchange-rate");
        assertThat(enter("USD/2026-02-27", "1,1").answer().refusedField())
                .isEqualTo("400 invalid-exchange-rate /per_euro");
        assertThat(enter("XYZW/2026-02-27", "1").answer().refusal())
                .isEqualTo("400 invalid-currency");
    }

    @Test
    void a_customer_enters_nothing() {
        assertThat(enter("USD/2026-02-27", "1.1").as("anna").answer().refusal())
                .isEqualTo("403 staff-only");
    }

    private Asking enter(String path, String perEuro) {
        return api.put("/exchange-rates/" + path, "{\"per_euro\":\"" + perEuro + "\"}").as("staff");
    }
}
