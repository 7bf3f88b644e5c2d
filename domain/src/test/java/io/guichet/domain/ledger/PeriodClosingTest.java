package io.guichet.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.PeriodClosing.Digests;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.Ed25519;
import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;

class PeriodClosingTest {

    private final Ed25519 key = Ed25519.of(new byte[32]);
    private final PeriodClosing closing = closing("120.00");

    @Test
    void its_written_form_is_read_again() {
        assertThat(ClosingText.read(ClosingText.of(closing))).isEqualTo(closing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "guichet-closing-1\n",
                "guichet-closing-1\nseller=demo-fr\nnumber=x\n",
                "something else"
            })
    void what_is_not_its_written_form_is_refused(String text) {
        assertThatThrownBy(() -> ClosingText.read(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_written_form_with_something_added_is_refused() {
        assertThatThrownBy(() -> ClosingText.read(ClosingText.of(closing) + "note=1\n"))
                .hasMessage("invalid-closing-text");
    }

    @Test
    void hash_and_signature_hold_exactly_its_content() {
        SignedClosing signed = SignedClosing.of(closing, key);
        SignedClosing altered =
                new SignedClosing(
                        closing("120.01"), signed.hash(), signed.signature(), signed.publicKey());

        assertThat(signed.follows(PeriodClosing.GENESIS)).isTrue();
        assertThat(signed.isSigned()).isTrue();
        assertThat(signed.follows("f".repeat(64))).isFalse();
        assertThat(altered.follows(PeriodClosing.GENESIS)).isFalse();
        assertThat(altered.isSigned()).isFalse();
    }

    @Test
    void its_id_is_written_and_read() {
        assertThat(closing.id()).hasToString("demo-fr-month-2026-03-01");
        assertThat(ClosingId.parse("demo-fr-month-2026-03-01")).isEqualTo(closing.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-fr", "demo-fr-week-2026-03-01", "demo-fr-day-2026-02-30"})
    void what_is_no_id_is_refused(String text) {
        assertThatThrownBy(() -> ClosingId.parse(text)).hasMessage("invalid-closing");
    }

    private static PeriodClosing closing(String sales) {
        PeriodTotals totals = new PeriodTotals(Money.euros(sales), Money.euros("-30.00"), 2);
        return new PeriodClosing(
                new SellerCode("demo-fr"),
                1,
                Period.month(LocalDate.parse("2026-03-15")),
                totals,
                totals,
                new Digests("a".repeat(64), "b".repeat(64)),
                Instant.parse("2026-04-01T00:05:00.123456Z"),
                PeriodClosing.GENESIS);
    }
}
