package io.guichet.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.LocalTransactions;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Tampers past the ports, looks, and rolls back. */
class TamperedBooksTest {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final LocalTransactions transactions = new LocalTransactions(TestDatabase.factory());
    private final EntityManager entityManager = transactions.entityManager();
    private final Customer customer = new Given(stores).customer();
    private final String key = "tampered:" + UUID.randomUUID();

    @Test
    void a_balance_that_is_not_the_sum_of_its_entries_is_named() {
        topUp("50.00");

        assertThat(
                        differencesAfter(
                                "update guichet.customer_balance set prepaid_minor = 9999"
                                        + " where customer = "
                                        + customer.number()))
                .contains(
                        "balance of customer "
                                + customer.number()
                                + " is not the sum of his entries");
    }

    @Test
    void a_debt_that_is_on_no_invoice_is_named() {
        topUp("50.00");

        assertThat(
                        differencesAfter(
                                "update guichet.customer_balance set owed_minor = 77"
                                        + " where customer = "
                                        + customer.number()))
                .contains(
                        "customer %s owes 77, but 0 is open on his invoices"
                                .formatted(customer.number()));
    }

    @Test
    void an_unbalanced_entry_is_named() {
        assertThat(differencesAfter(insertEntry("0, null, null"), insertPosting("BANK", 5, 0)))
                .contains("entry " + key + " is not balanced");
    }

    @Test
    void a_wrong_total_on_a_statement_is_named() {
        assertThat(
                        differencesAfter(
                                insertEntry("500, 1, 700"),
                                insertPosting("BANK", 500, 0),
                                insertPosting("PREPAID", 0, 500)))
                .contains(
                        "statement of customer %s, line 1: total or number is wrong"
                                .formatted(customer.number()));
    }

    @Test
    void an_invoice_that_counts_though_another_replaces_it_is_named() {
        Given given = new Given(stores);
        Sealed<Invoice> old = given.invoiceOf(customer);
        DocumentReference next =
                given.correctiveOn(old, Given.NOON, Samples.line("90")).document().reference();

        assertThat(stores.checkLedger().check().differences())
                .contains(
                        "customer %s: invoice %s is not taken back once by %s, which replaces it"
                                .formatted(customer.number(), old.document().reference(), next));
    }

    @Test
    void the_database_itself_refuses_to_commit_an_unbalanced_entry() {
        assertThatThrownBy(
                        () ->
                                transactions.required(
                                        () -> {
                                            run(insertEntry("0, null, null"));
                                            run(insertPosting("BANK", 5, 0));
                                            return true;
                                        }))
                .rootCause()
                .hasMessageContaining("journal entry " + key + " is not balanced");
    }

    private List<String> differencesAfter(String... statements) {
        List<String> before = stores.checkLedger().check().differences();
        try {
            return transactions.required(
                    () -> {
                        for (String statement : statements) {
                            run(statement);
                        }
                        throw new Found(new JpaCheckLedger(entityManager).check().differences());
                    });
        } catch (Found found) {
            assertThat(before).isEqualTo(stores.checkLedger().check().differences());
            return found.differences;
        }
    }

    private void run(String statement) {
        entityManager.createNativeQuery(statement).executeUpdate();
    }

    private String insertEntry(String changeNumberAndTotal) {
        return """
        insert into guichet.journal_entry (entry_key, journal, customer, booked_on, booked_at,
            piece, kind, currency, change_minor, statement_number, total_minor)
        values ('%s', 'OD', %s, current_date, current_timestamp, 'P', 'TOP_UP', 'EUR', %s)
        """
                .formatted(key, customer.number(), changeNumberAndTotal);
    }

    private String insertPosting(String account, int debit, int credit) {
        return """
        insert into guichet.posting
        select '%1$s', count(*), '%2$s', %3$d, %4$d from guichet.posting where entry_key = '%1$s'
        """
                .formatted(key, account, debit, credit);
    }

    private void topUp(String amount) {
        Money money = Money.euros(amount);
        new Given(stores)
                .done(
                        () -> {
                            stores.ledger().lock(customer.number(), Samples.EUR);
                            stores.ledger()
                                    .post(
                                            new JournalEntry(
                                                    key,
                                                    Journal.BQ,
                                                    customer.number(),
                                                    Samples.MARCH_FIRST,
                                                    Given.NOON,
                                                    "P",
                                                    EntryKind.TOP_UP,
                                                    List.of(
                                                            Posting.debit(
                                                                    LedgerAccount.BANK, money),
                                                            Posting.credit(
                                                                    LedgerAccount.PREPAID,
                                                                    money))));
                        });
    }

    private static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<String> differences;

        private Found(List<String> differences) {
            super("roll back");
            this.differences = differences;
        }
    }
}
