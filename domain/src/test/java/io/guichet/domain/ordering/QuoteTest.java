package io.guichet.domain.ordering;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

class QuoteTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final VatRate VAT_20 = VatRate.standard("20");

    @Test
    void a_net_price_is_taken_as_it_is() {
        InvoiceLine line = line("10", TaxBasis.NET, 3, VAT_20);

        assertThat(line.unitPrice()).isEqualByComparingTo("10");
        assertThat(line.net()).isEqualTo(euros("30"));
        assertThat(line.until()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void the_tax_is_taken_out_of_a_gross_price() {
        InvoiceLine line = line("10", TaxBasis.GROSS, 3, VAT_20);

        assertThat(line.unitPrice()).isEqualByComparingTo("8.333333");
        assertThat(line.net()).isEqualTo(euros("25"));
        assertThat(Quote.of(List.of(line), EUR).totals().gross()).isEqualTo(euros("30"));
    }

    @Test
    void without_tax_a_gross_price_is_the_net_price() {
        VatRate none = new VatRate(VatCategory.O, BigDecimal.ZERO);

        assertThat(line("10", TaxBasis.GROSS, 1, none).net()).isEqualTo(euros("10"));
    }

    @Test
    void prices_in_tens_of_cents_that_include_tax_are_met_exactly() {
        for (int tens = 0; tens <= 2_000; tens++) {
            Money published = new Money(tens * 10L, EUR);
            InvoiceLine line =
                    line(published.toDecimal().toPlainString(), TaxBasis.GROSS, 1, VAT_20);

            assertThat(Quote.of(List.of(line), EUR).totals().gross()).isEqualTo(published);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.5", "17", "19", "20", "21", "23", "24", "25.5", "27"})
    void at_any_rate_a_price_that_includes_tax_is_missed_by_a_cent_at_most(String percent) {
        VatRate vat = VatRate.standard(percent);
        for (int cents = 1; cents <= 5_000; cents++) {
            Money published = new Money(cents, EUR);
            String amount = published.toDecimal().toPlainString();
            InvoiceLine line = line(amount, TaxBasis.GROSS, 1, vat);

            Money gross = Quote.of(List.of(line), EUR).totals().gross();

            assertThat(Math.abs(gross.minus(published).minorUnits())).isLessThanOrEqualTo(1);
        }
    }

    private static InvoiceLine line(String amount, TaxBasis basis, int quantity, VatRate vat) {
        PlanPrice price =
                new PlanPrice(
                        new PlanCode("cloud"),
                        BillingPeriod.MONTH,
                        euros(amount),
                        basis,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        return Quote.line("Cloud", "site-1", price, quantity, vat, DAY);
    }
}
