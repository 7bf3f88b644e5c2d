package io.guichet.domain.billing;

import static io.guichet.domain.billing.Documents.DAY;
import static io.guichet.domain.billing.Documents.EUR;
import static io.guichet.domain.billing.Documents.VAT_20;
import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class InvoiceLineTest {

    @ParameterizedTest
    @CsvSource({
        "1, 10, 10.00",
        "3, 8.333333, 25.00",
        "1, 8.325, 8.33",
        "1, 8.324999, 8.32",
        "0.5, 0.01, 0.01",
        "100, 0.000049, 0.00",
        "100, 0.00005, 0.01",
        "0, 10, 0.00"
    })
    void the_net_amount_is_rounded_half_up_once(String quantity, String price, String net) {
        assertThat(Documents.line(quantity, price, VAT_20).net()).isEqualTo(euros(net));
    }

    @Test
    void a_line_read_back_is_the_line_that_was_stored() {
        InvoiceLine line = Documents.line("1.50", "100", VAT_20);

        InvoiceLine stored = Documents.line("1.500000", "100.000000", VAT_20);

        assertThat(stored).isEqualTo(line);
        assertThat(line.unitPrice().toPlainString()).isEqualTo("100");
    }

    @Test
    void a_line_that_does_not_add_up_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new InvoiceLine(
                                        "Cloud",
                                        "",
                                        DAY,
                                        DAY,
                                        BigDecimal.ONE,
                                        BigDecimal.TEN,
                                        euros("10.01"),
                                        VAT_20))
                .withMessageContaining("add up");
    }

    @Test
    void a_line_does_not_end_before_it_begins() {
        InvoiceLine.Price price = new InvoiceLine.Price(BigDecimal.TEN, EUR, VAT_20);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                InvoiceLine.of(
                                        "Cloud", "", DAY, DAY.minusDays(1), BigDecimal.ONE, price));
        assertThat(InvoiceLine.of("Help", "", DAY, DAY, BigDecimal.ONE, price).net())
                .isEqualTo(euros("10"));
    }
}
