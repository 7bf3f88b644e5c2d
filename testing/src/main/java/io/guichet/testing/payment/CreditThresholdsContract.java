package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CreditThreshold;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What every {@link io.guichet.application.payment.port.CreditThresholds} promises. */
public abstract class CreditThresholdsContract extends Contract {

    private CustomerNumber anna;

    @BeforeEach
    void there_is_a_customer() {
        anna = given().customer().number();
    }

    @Test
    void the_last_one_that_was_set_counts_until_it_is_removed() {
        set("10.00", true);
        set("20.00", false);

        assertThat(in(() -> stores().wishes().thresholds().of(anna)))
                .contains(new CreditThreshold(anna, Money.euros("20.00"), false));

        done(() -> stores().wishes().thresholds().remove(anna));
        assertThat(in(() -> stores().wishes().thresholds().of(anna))).isEmpty();
        assertThat(isCrossed()).isFalse();
    }

    @Test
    void it_is_crossed_when_credit_is_on_the_side_that_is_not_known() {
        set("10.00", false);
        assertThat(isCrossed()).isTrue();

        set("10.00", true);
        assertThat(isCrossed()).isFalse();

        done(this::topUp);
        assertThat(isCrossed()).isTrue();
    }

    private void set(String amount, boolean isBelow) {
        CreditThreshold threshold = new CreditThreshold(anna, Money.euros(amount), isBelow);
        done(() -> stores().wishes().thresholds().set(threshold));
    }

    private void topUp() {
        Money ten = Money.euros("10.00");
        stores().ledger().lock(anna, ten.currency());
        stores().ledger()
                .post(
                        new JournalEntry(
                                "top-up:" + UUID.randomUUID(),
                                Journal.BQ,
                                anna,
                                LocalDate.of(2026, 3, 1),
                                Given.NOON,
                                "top-up",
                                EntryKind.TOP_UP,
                                List.of(
                                        Posting.debit(LedgerAccount.BANK, ten),
                                        Posting.credit(LedgerAccount.PREPAID, ten))));
    }

    private boolean isCrossed() {
        return in(() -> stores().wishes().thresholds().crossed(10_000)).contains(anna);
    }
}
