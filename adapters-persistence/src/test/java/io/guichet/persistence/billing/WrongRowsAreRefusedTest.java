package io.guichet.persistence.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.TestDatabase;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A copy of a row that was issued or booked is taken under another key, and refused by the database
 * alone as soon as one thing of it is wrong, whoever writes it.
 */
class WrongRowsAreRefusedTest {

    private static final String ORPHANED = "23503";
    private static final String WRONG = "23514";

    private static final String FIRST = "00000000-0000-0000-0000-000000000001";

    /** Of each table a row that is right, beside the one that it is a copy of. */
    private static final String[][] RIGHT = {
        {"invoice", "'reference': 'I', 'series_number': 9000001, 'order_number': 9000001"},
        {"invoice_line", "'document': 'I'"},
        {"invoice_tax", "'document': 'I'"},
        {"receivable", "'invoice': 'I'"},
        {"payment", "'id': '" + FIRST + "', 'receipt': 'R'"},
        {"payment_allocation", "'payment': '" + FIRST + "'"},
        {"receipt", "'reference': 'R', 'series_number': 9000001, 'payment': '" + FIRST + "'"},
        {"receipt_allocation", "'document': 'R'"},
        {"settlement", "'entry_key': 'S'"},
        {
            "journal_entry",
            "'entry_key': 'E', 'change_minor': 0, 'statement_number': null, 'total_minor': null,"
                    + " 'booked_on': '2026-03-02'"
        },
        {"placed_order", "'number': 9000001, 'request_id': null"},
        {"service", "'id': '" + FIRST + "'"},
        {"billed_period", "'service': '" + FIRST + "'"}
    };

    private static CustomerNumber customer;

    @BeforeAll
    static void something_is_issued_and_booked() {
        customer = IssuedAndBooked.once();
    }

    @Test
    void what_is_right_is_taken() throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            for (String[] row : RIGHT) {
                assertThat(write(owner, row[0], row[1])).as(row[0]).isOne();
            }
            owner.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "invoice; 'seller': 'nobody'",
                "invoice; 'customer': 0",
                "invoice; 'corrects': 'none'",
                "invoice; 'seller_party': 'none'",
                "invoice; 'buyer_party': 'none'",
                "invoice; 'mention_list': 'none'",
                "receivable; 'invoice': 'none'",
                "receivable; 'customer': 0",
                "payment; 'customer': 0",
                "payment_allocation; 'invoice': 'none'",
                "receipt; 'seller': 'nobody'",
                "receipt; 'customer': 0",
                "receipt; 'seller_party': 'none'",
                "receipt; 'payer_party': 'none'",
                "receipt_allocation; 'invoice': 'none'",
                "settlement; 'payment': '00000000-0000-0000-0000-000000000009'",
                "settlement; 'invoice': 'none'",
                "journal_entry; 'customer': 0",
                "placed_order; 'customer': 0",
                "service; 'customer': 0",
                "billed_period; 'service': '00000000-0000-0000-0000-000000000009'",
                "billed_period; 'invoice': 'none'",
            })
    void what_refers_to_nothing_is_refused(String table, String wrong) throws SQLException {
        assertRefused(table, wrong, ORPHANED);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "invoice; 'reference': 'I 1'",
                "invoice; 'reference': ''",
                "invoice; 'kind': 'RECEIPT'",
                "invoice; 'order_number': 0",
                "invoice; 'kind': 'CREDIT_NOTE'",
                "invoice; 'corrects': 'I'",
                "invoice; 'currency': 'eur'",
                "invoice; 'gross_minor': 1",
                "invoice; 'series_number': 0",
                "invoice; 'previous_hash': '\\\\x00'",
                "invoice; 'hash': '\\\\x00'",
                "invoice; 'buyer_reference': 'PO 1'",
                "invoice; 'buyer_reference_kind': 'INTERNAL_REFERENCE'",
                "invoice; 'buyer_reference': 'PO 1', 'buyer_reference_kind': 'OTHER'",
                "invoice; 'rate_per_euro': 2",
                "invoice; 'rate_on': '2026-03-01'",
                "invoice; 'tax_euro_minor': 2",
                "invoice; 'rate_per_euro': 2, 'rate_on': '2026-03-01'",
                "invoice; 'left_hash': 'none'",
                "invoice; 'deducts': 'I2'",
                "invoice; 'deducts_on': '2026-03-01'",
                "invoice; 'is_advance': true, 'deducts': 'I2', 'deducts_on': '2026-03-01'",
                "receivable; 'paid_minor': -1",
                "receivable; 'credited_minor': -1",
                "receivable; 'reserved_minor': -1",
                "receivable; 'written_off_minor': -1",
                "receivable; 'total_minor': 1",
                "receivable; 'status': 'OPEN'",
                "receivable; 'round': -1, 'reopened_on': '2026-03-01'",
                "receivable; 'round': 1",
                "receivable; 'reopened_on': '2026-03-01'",
                "payment; 'method': 'CASH'",
                "payment; 'amount_minor': 0",
                "payment; 'for_order': 0",
                "payment_allocation; 'position': -1",
                "payment_allocation; 'amount_minor': 0",
                "receipt; 'reference': 'R 1'",
                "receipt; 'method': 'CASH'",
                "receipt; 'currency': 'EU1'",
                "receipt; 'series_number': 0",
                "receipt; 'previous_hash': '\\\\x00'",
                "receipt; 'hash': '\\\\x00'",
                "receipt; 'left_hash': 'none'",
                "receipt_allocation; 'position': -1",
                "receipt_allocation; 'amount_minor': 0",
                "settlement; 'position': -1",
                "settlement; 'vat_percent': -1",
                "settlement; 'amount_minor': 0, 'tax_minor': 0",
                "journal_entry; 'journal': 'XX'",
                "journal_entry; 'change_minor': 1",
                "journal_entry; 'statement_number': 9000001",
                "journal_entry; 'total_minor': 1",
                "journal_entry; 'accounts': '{BANK,PREPAID}', 'amounts': '{5,-6}'",
                "service; 'price_minor': -1",
                "service; 'price_basis': 'HALF'",
                "service; 'quantity': 0",
                "service; 'paid_until': '2000-01-01'",
                "service; 'billing_day': 0",
                "service; 'billing_day': 32",
                "service; 'renewal': 'NEVER'",
                "service; 'state': 'GONE'",
                "service; 'state': 'SUSPENDED'",
                "service; 'suspended_on': '2026-03-01'",
                "service; 'state': 'SUSPENDED', 'suspended_on': '2026-03-01'",
                "service; 'suspension_reason': ''",
                "service; 'owed_since': '2026-03-01'",
                "service; 'ending_reason': ''",
                "service; 'ended_with_host': true",
                "service; 'changing': 'BEGUN'",
                "service; 'changing_since': '2026-03-01'",
                "service; 'changing': 'DONE', 'changing_since': '2026-03-01'",
                "placed_order; 'number': 0",
                "billed_period; 'until_on': '2000-01-01'",
                "billed_period; 'line': -1",
            })
    void what_is_wrong_in_itself_is_refused(String table, String wrong) throws SQLException {
        assertRefused(table, wrong, WRONG);
    }

    /** Behind rows that are right, as far as the table that one of is wrong. */
    private static void assertRefused(String table, String wrong, String state)
            throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            int at = 0;
            while (!RIGHT[at][0].equals(table)) {
                write(owner, RIGHT[at][0], RIGHT[at][1]);
                at++;
            }
            String row = RIGHT[at][1] + ", " + wrong;
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> write(owner, table, row))
                    .returns(state, SQLException::getSQLState);
            owner.rollback();
        }
    }

    /** Writes a row that differs from another in this; what is said last counts. */
    private static int write(Connection connection, String table, String differs)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(
                    """
                    insert into guichet.%1$s (%2$s)
                    select %2$s from (
                        select (jsonb_populate_record(t, '{%3$s}')).* from guichet.%1$s t
                        where %4$s limit 1) copied
                    """
                            .formatted(
                                    table,
                                    IssuedAndBooked.columnsOf(table),
                                    differs.replace('\'', '"'),
                                    ofCustomer(table)));
        }
    }

    /** His own documents are of one rate. */
    private static String ofCustomer(String table) throws SQLException {
        if (table.equals("invoice_tax")) {
            return "t.document is not null";
        }
        String columns = IssuedAndBooked.columnsOf(table);
        if (columns.contains("customer")) {
            return "t.customer = " + customer;
        }
        return "t.%s in (select reference from guichet.invoice where customer = %s)"
                .formatted(columns.contains("invoice") ? "invoice" : "document", customer);
    }
}
