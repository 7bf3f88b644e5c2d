package io.guichet.domain.billing;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.billing.VatSplit.Part;
import io.guichet.domain.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class VatSplitTest {

    private static final VatRate TWENTY = VatRate.standard("20");
    private static final VatRate FIVE_AND_A_HALF = VatRate.standard("5.5");
    private static final VatSplit INVOICE =
            new VatSplit(
                    List.of(part(FIVE_AND_A_HALF, "10.55", "0.55"), part(TWENTY, "120", "20")));

    @Test
    void all_of_it_is_what_the_invoice_says() {
        assertThat(INVOICE.take(euros("130.55"))).isEqualTo(INVOICE);
    }

    @Test
    void a_part_has_its_share_of_each_rate() {
        assertThat(INVOICE.take(euros("65.28")).parts())
                .containsExactly(
                        part(FIVE_AND_A_HALF, "5.28", "0.28"), part(TWENTY, "60.00", "10.00"));
    }

    @Test
    void nothing_of_it_has_no_parts() {
        assertThat(INVOICE.take(euros("0")).isNothing()).isTrue();
        assertThat(INVOICE.minus(INVOICE).isNothing()).isTrue();
    }

    @Test
    void more_than_there_is_cannot_be_taken() {
        assertThatIllegalArgumentException().isThrownBy(() -> INVOICE.take(euros("130.56")));
        assertThatIllegalArgumentException().isThrownBy(() -> INVOICE.take(euros("-0.01")));
    }

    @Test
    void what_is_taken_back_is_the_exact_negative() {
        VatSplit paid = INVOICE.take(euros("33.33"));

        assertThat(paid.plus(paid.negated()).isNothing()).isTrue();
        assertThat(paid.negated().minorUnits()).isEqualTo(-3333);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void parts_in_any_sequence_of_payments_and_reversals_add_up_to_the_invoice(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            VatSplit invoice = invoice(random);
            VatSplit left = invoice;
            List<VatSplit> standing = new ArrayList<>();
            while (left.minorUnits() > 0) {
                long amount = 1 + random.nextLong(left.minorUnits());
                VatSplit paid = left.take(new Money(amount, euros("0").currency()));
                assertWithin(paid, left, amount);
                standing.add(paid);
                left = left.minus(paid);
                if (random.nextInt(4) == 0) {
                    Collections.shuffle(standing, random);
                    left = left.plus(standing.removeLast());
                }
            }
            assertThat(left.isNothing()).isTrue();
            assertThat(standing.stream().reduce(VatSplit::plus)).contains(invoice);
        }
    }

    /** Adds up to the amount, and no rate gets less than nothing or more than is left of it. */
    private static void assertWithin(VatSplit paid, VatSplit left, long amount) {
        assertThat(paid.minorUnits()).isEqualTo(amount);
        assertThat(paid.parts()).allMatch(part -> isWithin(part, left), "within " + left);
    }

    private static boolean isWithin(Part part, VatSplit left) {
        Part of =
                left.parts().stream()
                        .filter(other -> other.rate().equals(part.rate()))
                        .findFirst()
                        .orElseThrow();
        return isBetween(part.amount(), of.amount())
                && isBetween(part.tax(), of.tax())
                && isBetween(part.amount().minus(part.tax()), of.amount().minus(of.tax()));
    }

    /** Plain, since it is asked more than a million times. */
    private static boolean isBetween(Money some, Money all) {
        return some.minorUnits() >= 0 && some.compareTo(all) <= 0;
    }

    private static VatSplit invoice(Random random) {
        List<Part> parts = new ArrayList<>();
        for (String percent : List.of("0.1", "2.1", "5.5", "10", "20")) {
            VatRate rate = VatRate.standard(percent);
            Money base = new Money(random.nextLong(5_000), euros("0").currency());
            parts.add(new Part(rate, base.plus(rate.on(base)), rate.on(base)));
        }
        parts.add(part(new VatRate(VatCategory.AE, BigDecimal.ZERO), "7", "0"));
        return VatSplit.sumOf(parts);
    }

    private static Part part(VatRate rate, String amount, String tax) {
        return new Part(rate, euros(amount), euros(tax));
    }
}
