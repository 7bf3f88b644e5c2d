package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.CheckLedger.Report;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

/** What every {@link io.guichet.application.ledger.CheckLedger} promises. */
public abstract class CheckLedgerContract extends Contract {

    @Test
    void every_entry_and_every_customer_with_one_is_looked_at() {
        Report before = stores().checkLedger().check();
        Customer customer = given().customer();

        post(Entries.topUp(customer, "50.00"));
        post(Entries.topUp(customer, "20.00"));

        Report after = stores().checkLedger().check();
        assertThat(after.entries()).isEqualTo(before.entries() + 2);
        assertThat(after.customers()).isEqualTo(before.customers() + 1);
    }

    @Test
    void right_books_have_no_difference() {
        Customer customer = given().customer();

        post(Entries.topUp(customer, "50.00"));

        assertThat(stores().checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(customer.number().toString()));
    }

    private void post(JournalEntry entry) {
        done(
                () -> {
                    stores().ledger().lock(entry.customer(), entry.currency());
                    stores().ledger().post(entry);
                });
    }
}
