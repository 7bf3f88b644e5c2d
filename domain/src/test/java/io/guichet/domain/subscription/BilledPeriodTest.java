package io.guichet.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.subscription.BilledPeriod.Standing;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** Of two changes begun on one day the last counts, whatever became of the invoices. */
class BilledPeriodTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 11);
    private static final LocalDate END = FIRST.plusMonths(1);

    private final BilledPeriod superseded = begun("FR00000001");
    private final BilledPeriod standing = begun("FR00000002");

    @Test
    void the_one_invoiced_last_stands() {
        assertStands(standing, superseded, standing);
    }

    @Test
    void it_still_does_once_the_invoice_of_the_other_was_reissued() {
        BilledPeriod reissued = moved(superseded, "FR00000003");

        assertStands(standing, reissued, standing);
        assertStands(standing, moved(reissued, "FR00000004"), standing);
    }

    @Test
    void reissued_itself_it_does_too() {
        BilledPeriod reissued = moved(standing, "FR00000003");

        assertStands(reissued, reissued, superseded);
        assertStands(reissued, moved(superseded, "FR00000004"), reissued);
    }

    private static void assertStands(BilledPeriod expected, BilledPeriod... billed) {
        assertThat(BilledPeriod.standing(List.of(billed), FIRST, END))
                .extracting(Standing::period)
                .containsExactly(expected);
    }

    private static BilledPeriod begun(String invoice) {
        return new BilledPeriod(FIRST, END, true, new DocumentReference(invoice));
    }

    private static BilledPeriod moved(BilledPeriod period, String next) {
        return period.movedTo(new DocumentReference(next), OptionalInt.empty());
    }
}
