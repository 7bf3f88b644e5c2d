package io.guichet.domain.payment;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.billing.VatSplit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class SettledTest {

    private static final PaymentId PAYMENT = new PaymentId(UUID.randomUUID());

    private final Settled first = settled("FR00000001", "24", "4");
    private final Settled second = settled("FR00000002", "12", "2");

    @Test
    void it_is_taken_back_in_the_given_order_as_far_as_the_amount_goes() {
        assertThat(Settled.upTo(euros("18"), List.of(second, first)))
                .containsExactly(second, settled("FR00000001", "6", "1"));
    }

    @Test
    void no_more_is_taken_back_than_stands() {
        assertThat(Settled.upTo(euros("100"), List.of(first, second)))
                .containsExactly(first, second);
        assertThat(Settled.upTo(euros("0"), List.of(first))).isEmpty();
    }

    @Test
    void the_negative_takes_it_all_back() {
        assertThat(first.vat().plus(first.negated().vat()).isNothing()).isTrue();
        assertThat(Settled.sum(List.of(first, second, first.negated()), euros("0")))
                .isEqualTo(euros("12"));
        assertThat(first.allocation()).isEqualTo(new Allocation(first.invoice(), euros("24")));
    }

    @Test
    void settling_nothing_is_no_settlement() {
        VatSplit nothing = new VatSplit(List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settled(PAYMENT, first.invoice(), nothing));
    }

    @Test
    void what_stands_is_given_the_rates_of_all_that_can_stand() {
        VatSplit left = new VatSplit(List.of(part("5.5", "10.55", "0.55"), part("20", "-6", "-1")));

        List<Settled> exact = evenedOut(left, first, settled("FR00000002", "12", "2"));

        assertThat(exact).extracting(Settled::amount).containsExactly(euros("24"), euros("12"));
        assertThat(exact.stream().map(Settled::vat).reduce(VatSplit::plus))
                .contains(
                        new VatSplit(
                                List.of(part("5.5", "9.37", "0.49"), part("20", "26.63", "4.44"))));
    }

    @Test
    void a_cent_of_vat_that_nobody_can_pay_goes_to_what_was_paid() {
        VatSplit left = new VatSplit(List.of(part("20", "0", "-0.01")));

        List<Settled> exact = evenedOut(left, first, second);

        assertThat(exact).extracting(Settled::amount).containsExactly(euros("24"), euros("12"));
        assertThat(exact.stream().map(Settled::vat).reduce(VatSplit::plus))
                .contains(new VatSplit(List.of(part("20", "36", "5.99"))));
    }

    @Test
    void what_stands_at_its_rates_stays_as_it_is() {
        VatSplit nothing = new VatSplit(List.of());
        VatSplit beyond = new VatSplit(List.of(part("20", "-6", "-1")));

        assertThat(Settled.evenOut(nothing, List.of(first, second))).isEmpty();
        assertThat(Settled.evenOut(beyond, List.of(first, second))).isEmpty();
        assertThat(Settled.evenOut(first.vat(), List.of())).isEmpty();
    }

    private static List<Settled> evenedOut(VatSplit left, Settled... standing) {
        List<Settled> changes = Settled.evenOut(left, List.of(standing));
        return Settled.sums(Stream.concat(Stream.of(standing), changes.stream()));
    }

    private static VatSplit.Part part(String percent, String amount, String tax) {
        return new VatSplit.Part(VatRate.standard(percent), euros(amount), euros(tax));
    }

    private static Settled settled(String invoice, String amount, String tax) {
        VatSplit.Part part = new VatSplit.Part(VatRate.standard("20"), euros(amount), euros(tax));
        return new Settled(PAYMENT, new DocumentReference(invoice), new VatSplit(List.of(part)));
    }
}
