package io.guichet.domain.billing;

import static io.guichet.domain.billing.Documents.EUR;
import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class VatRateTest {

    @ParameterizedTest
    @CsvSource({
        "20, 100.00, 20.00",
        "20, 0.02, 0.00",
        "20, 0.03, 0.01",
        "5.5, 10.00, 0.55",
        "8.5, 10.10, 0.86",
        "5.5, 0.10, 0.01",
        "20, -0.03, -0.01",
        "2.1, 1.00, 0.02",
        "20, 0.00, 0.00"
    })
    void tax_is_rounded_half_up_to_the_cent(String percent, String base, String tax) {
        assertThat(VatRate.standard(percent).on(euros(base))).isEqualTo(euros(tax));
    }

    @Test
    void tax_is_never_more_than_half_a_cent_off() {
        VatRate rate = VatRate.standard("5.5");
        for (long cents = 0; cents < 10_000; cents++) {
            BigDecimal exact = new BigDecimal("0.055").multiply(BigDecimal.valueOf(cents));
            BigDecimal tax = BigDecimal.valueOf(rate.on(new Money(cents, EUR)).minorUnits());

            assertThat(tax.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.5"));
        }
    }

    @Test
    void a_net_price_has_six_decimals() {
        assertThat(VatRate.standard("20").netOf(new BigDecimal("9.99")))
                .isEqualByComparingTo("8.325");
        assertThat(VatRate.standard("20").netOf(new BigDecimal("10")))
                .isEqualByComparingTo("8.333333");
        assertThat(VatRate.standard("0").netOf(new BigDecimal("10"))).isEqualByComparingTo("10");
    }

    @Test
    void a_rate_is_the_same_however_it_was_written() {
        assertThat(VatRate.standard("20.00")).isEqualTo(VatRate.standard("20"));
        assertThat(VatRate.standard("5.50")).isEqualByComparingTo(VatRate.standard("5.5"));
    }

    @Test
    void only_the_standard_category_has_a_rate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VatRate(VatCategory.AE, BigDecimal.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VatRate(VatCategory.O, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> VatRate.standard("-1"));
        assertThat(new VatRate(VatCategory.AE, BigDecimal.ZERO).on(euros("100")))
                .isEqualTo(euros("0"));
    }
}
