package io.guichet.domain.billing;

import static io.guichet.domain.billing.Documents.EUR;
import static io.guichet.domain.billing.Documents.VAT_20;
import static io.guichet.domain.billing.Documents.line;
import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.billing.Totals.VatSubtotal;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class TotalsTest {

    private static final VatRate VAT_5 = VatRate.standard("5.5");

    @Test
    void tax_is_worked_out_per_rate_on_the_sum_of_its_lines() {
        Totals totals =
                Totals.of(
                        List.of(
                                line("1", "0.33", VAT_20),
                                line("1", "10", VAT_5),
                                line("1", "0.33", VAT_20),
                                line("1", "0.33", VAT_20)),
                        EUR);

        assertThat(totals.vat())
                .containsExactly(
                        new VatSubtotal(VAT_5, euros("10.00"), euros("0.55")),
                        new VatSubtotal(VAT_20, euros("0.99"), euros("0.20")));
        assertThat(totals.net()).isEqualTo(euros("10.99"));
        assertThat(totals.tax()).isEqualTo(euros("0.75"));
        assertThat(totals.gross()).isEqualTo(euros("11.74"));
    }

    @Test
    void nothing_comes_to_nothing() {
        Totals totals = Totals.of(List.of(), EUR);

        assertThat(totals.vat()).isEmpty();
        assertThat(totals.gross()).isEqualTo(euros("0"));
    }

    @Test
    void the_order_of_lines_does_not_matter_and_the_parts_make_the_whole() {
        Random random = new Random(42);
        VatRate reverse = new VatRate(VatCategory.AE, BigDecimal.ZERO);
        List<VatRate> rates = List.of(VAT_5, VAT_20, reverse);
        for (int round = 0; round < 500; round++) {
            List<InvoiceLine> lines = new ArrayList<>();
            for (int count = 0; count < 12; count++) {
                String price = BigDecimal.valueOf(random.nextInt(1_000_000), 4).toPlainString();
                lines.add(line("3", price, rates.get(random.nextInt(rates.size()))));
            }
            Totals totals = Totals.of(lines, EUR);
            Money net = lines.stream().map(InvoiceLine::net).reduce(euros("0"), Money::plus);

            assertThat(totals.net()).isEqualTo(net);
            assertThat(totals.net().plus(totals.tax())).isEqualTo(totals.gross());
            Collections.shuffle(lines, random);
            assertThat(Totals.of(lines, EUR)).isEqualTo(totals);
        }
    }

    @Test
    void sums_that_do_not_add_up_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Totals(List.of(), euros("1"), euros("1"), euros("3")));
    }
}
