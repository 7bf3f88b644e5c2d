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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        LocalTransactions owners = new LocalTransactions(TestDatabase.ownersFactory());

        assertThat(
                        differencesAfter(
                                owners,
                                "alter table guichet.journal_entry"
                                        + " drop constraint journal_entry_is_right",
                                insertEntry("0, null, null", "{BANK}", "{5}")))
                .contains("entry " + key + " is not balanced");
    }

    @Test
    void a_wrong_total_on_a_statement_is_named() {
        assertThat(differencesAfter(insertEntry("500, 1, 700", "{BANK,PREPAID}", "{500,-500}")))
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
    void the_database_itself_refuses_an_unbalanced_entry() {
        assertRefused("{BANK,PREPAID}", "{5,-6}", "journal_entry_is_right");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; {}",
                "{BANK,PREPAID}; {5,-5,0}",
                "{BANK,PREPAID}; {0,0}",
                "{BANK,NULL}; {5,-5}",
                "{BANK,PREPAID}; {NULL,NULL}",
                "{{BANK,PREPAID}}; {{5,-5}}"
            })
    void the_database_itself_refuses_sides_that_are_none(String accounts, String amounts) {
        assertRefused(accounts, amounts, "journal_entry_is_right");
    }

    private void assertRefused(String accounts, String amounts, String because) {
        assertThatThrownBy(
                        () ->
                                transactions.required(
                                        () -> {
                                            run(
                                                    entityManager,
                                                    insertEntry(
                                                            "0, null, null", accounts, amounts));
                                            return true;
                                        }))
                .rootCause()
                .hasMessageContaining(because);
    }

    private List<String> differencesAfter(String... statements) {
        return differencesAfter(transactions, statements);
    }

    private List<String> differencesAfter(LocalTransactions tampering, String... statements) {
        List<String> before = stores.checkLedger().check().differences();
        EntityManager tampered = tampering.entityManager();
        try {
            return tampering.required(
                    () -> {
                        for (String statement : statements) {
                            run(tampered, statement);
                        }
                        throw new Found(new JpaCheckLedger(tampered).check().differences());
                    });
        } catch (Found found) {
            assertThat(before).isEqualTo(stores.checkLedger().check().differences());
            return found.differences;
        }
    }

    private static void run(EntityManager entityManager, String statement) {
        entityManager.createNativeQuery(statement).executeUpdate();
    }

    private String insertEntry(String changeNumberAndTotal, String accounts, String amounts) {
        return """
        insert into guichet.journal_entry (entry_key, journal, customer, booked_on, booked_at,
            piece, kind, currency, change_minor, statement_number, total_minor, accounts, amounts)
        values ('%s', 'OD', %s, current_date, current_timestamp, 'P', 'TOP_UP', 'EUR', %s,
            '%s', '%s')
        """
                .formatted(key, customer.number(), changeNumberAndTotal, accounts, amounts);
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
