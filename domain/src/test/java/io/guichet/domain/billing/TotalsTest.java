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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"9.99,20", "9.98,20", "4.99,20", "9.99,19", "0.01,20", "19.90,5.5", "9.99,25.5"})
    void a_price_published_with_vat_is_charged_to_the_cent(String published, String percent) {
        VatRate rate = VatRate.standard(percent);
        String net = rate.netOf(new BigDecimal(published)).toPlainString();

        Totals one = Totals.of(List.of(line("1", net, rate)), EUR);
        Totals seven = Totals.of(List.of(line("7", net, rate)), EUR);
        Totals two = Totals.of(List.of(line("1", net, rate), line("1", net, rate)), EUR);

        assertThat(one.gross()).isEqualTo(euros(published));
        assertThat(seven.gross()).isEqualTo(euros(times(published, 7)));
        assertThat(two.gross()).isEqualTo(euros(times(published, 2)));
        assertThat(one.isCloseTo(Totals.onNets(List.of(line("1", net, rate)), EUR))).isTrue();
    }

    @Test
    void prices_without_vat_beside_are_taxed_on_their_sum() {
        Totals totals =
                Totals.of(
                        List.of(
                                line("1", "8.325", VAT_20),
                                line("1", "0.33", VAT_20),
                                line("1", "0.33", VAT_20)),
                        EUR);

        assertThat(totals.gross()).isEqualTo(euros("10.78"));
    }

    /** Unit prices so small that each line would be half a cent off, for euros in the end. */
    @Test
    void where_vat_would_be_too_far_from_its_base_it_is_worked_out_on_that() {
        List<InvoiceLine> lines = Collections.nCopies(400, line("1", "8.325", VAT_20));

        assertThat(Totals.of(lines, EUR)).isEqualTo(Totals.onNets(lines, EUR));
    }

    private static String times(String price, int quantity) {
        return new BigDecimal(price).multiply(BigDecimal.valueOf(quantity)).toPlainString();
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
