package io.guichet.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.SellerCode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class SeriesTest {

    private static final SellerCode SELLER = new SellerCode("demo-fr");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Series start = Series.start(SELLER, DocumentKind.INVOICE, "FR");

    @Test
    void numbers_begin_at_one_and_leave_no_gap() {
        Invoice first = Documents.invoice(start.nextReference().value());
        Series next = start.after(start.seal(first), DAY);

        assertThat(start.nextReference()).hasToString("FR00000001");
        assertThat(start.seal(first).number()).isEqualTo(1);
        assertThat(next.lastNumber()).isEqualTo(1);
        assertThat(next.nextReference()).hasToString("FR00000002");
    }

    @Test
    void each_seal_is_chained_to_the_one_before() {
        Invoice first = Documents.invoice("FR00000001");
        Invoice second = Documents.invoice("FR00000002");
        Series next = start.after(start.seal(first), DAY);

        Seal seal = next.seal(second);

        assertThat(seal.previousHash()).isEqualTo(start.seal(first).hash());
        assertThat(seal.fits(second, start.seal(first).hash())).isTrue();
    }

    @Test
    void kinds_are_told_apart_by_their_references() {
        assertThat(Series.start(SELLER, DocumentKind.CREDIT_NOTE, "FR").nextReference())
                .hasToString("FRA00000001");
        assertThat(Series.start(SELLER, DocumentKind.RECEIPT, "FR").nextReference())
                .hasToString("FRR00000001");
    }

    @Test
    void a_day_of_issue_is_never_before_the_last_one() {
        Series used = new Series(SELLER, DocumentKind.INVOICE, "FR", 1, Seal.GENESIS, DAY);

        assertThat(used.issueDay(DAY.minusDays(1))).isEqualTo(DAY);
        assertThat(used.issueDay(DAY)).isEqualTo(DAY);
        assertThat(used.issueDay(DAY.plusDays(1))).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void after_ninety_nine_million_a_reference_grows() {
        Series full = new Series(SELLER, DocumentKind.INVOICE, "FR", 99_999_999, "", DAY);

        assertThat(full.nextReference()).hasToString("FR100000000");
    }
}
