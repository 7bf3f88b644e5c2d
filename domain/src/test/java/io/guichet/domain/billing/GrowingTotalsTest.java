package io.guichet.domain.billing;

import static io.guichet.domain.billing.Documents.EUR;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Totals of lines that become more say what totals of all of them say. */
class GrowingTotalsTest {

    private static final List<VatRate> RATES =
            List.of(VatRate.standard("20"), VatRate.standard("5.5"), VatRate.standard("25.5"));

    @Test
    void nothing_comes_to_nothing() {
        assertThat(GrowingTotals.of(List.of(), EUR).gross()).isEqualTo(Money.zero(EUR));
    }

    @Test
    void lines_of_any_rate_priced_with_vat_or_without_come_to_the_same_one_by_one() {
        Random random = new Random(20261122);
        for (int story = 0; story < 200; story++) {
            GrowingTotals growing = GrowingTotals.of(List.of(), EUR);
            List<InvoiceLine> lines = new ArrayList<>();
            for (int line = 0; line < 12; line++) {
                InvoiceLine next = line(random);
                lines.add(next);
                growing = growing.plus(List.of(next));

                assertThat(growing.gross()).isEqualTo(Totals.of(lines, EUR).gross());
            }
        }
    }

    private static InvoiceLine line(Random random) {
        VatRate rate = RATES.get(random.nextInt(RATES.size()));
        BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(3000), 2);
        return Documents.line(
                String.valueOf(1 + random.nextInt(3)),
                (random.nextBoolean() ? rate.netOf(price) : price).toPlainString(),
                rate);
    }
}
