package io.guichet.rest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.ledger.DrawReceivedVat.Outcome;
import io.guichet.application.ledger.query.VatOfMonth;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

class ReceivedVatResourceTest {

    private Outcome outcome =
            new Outcome.Drawn(
                    List.of(
                            new VatOfMonth(
                                    YearMonth.of(2026, 3),
                                    new VatSplit(
                                            List.of(
                                                    new VatSplit.Part(
                                                            new VatRate(
                                                                    VatCategory.S,
                                                                    new BigDecimal("20")),
                                                            Money.euros("90.00"),
                                                            Money.euros("15.00")))))));

    @Test
    void a_table_has_a_line_for_each_month_and_rate() {
        assertThat(draw("csv").getEntity())
                .isEqualTo(
                        "month,vat_category,vat_percent,currency,amount,net,tax\r\n"
                                + "2026-03,S,20,EUR,90.00,75.00,15.00\r\n");
    }

    @Test
    void otherwise_it_is_an_object() {
        assertThat(draw("json").getEntity())
                .isInstanceOfSatisfying(
                        ReceivedVatJson.class,
                        json ->
                                assertThat(json.rates())
                                        .singleElement()
                                        .satisfies(
                                                row ->
                                                        assertThat(row.month())
                                                                .isEqualTo("2026-03")));
    }

    @Test
    void days_of_two_years_or_of_the_future_are_refused() {
        outcome = new Outcome.NotWithinAYear();
        assertThat(draw("json").getStatus()).isEqualTo(422);
        outcome = new Outcome.NotBegun(LocalDate.of(2025, 12, 31));
        assertThat(draw("json").getStatus()).isEqualTo(422);
        outcome = new Outcome.NoSuchSeller();
        assertThat(draw("json").getStatus()).isEqualTo(404);
    }

    @Test
    void another_form_is_refused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> draw("xml"))
                .withMessage("invalid-format");
    }

    private jakarta.ws.rs.core.Response draw(String format) {
        return new ReceivedVatResource(command -> outcome)
                .draw("demo-fr", "2026-01-01", "2027-01-01", format);
    }
}
