package io.guichet.persistence.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.persistence.shared.TestDatabase;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What was issued or booked stays as it is, whoever asks for a change. */
class IssuedRowsNeverChangeTest {

    private static final String NO_PRIVILEGE = "42501";
    private static final String REFUSED = "23001";

    @BeforeAll
    static void something_is_issued_and_booked() {
        IssuedAndBooked.once();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "party",
                "invoice",
                "invoice_line",
                "invoice_tax",
                "mention_list",
                "receipt",
                "receipt_allocation",
                "payment",
                "payment_allocation",
                "settlement",
                "journal_entry",
                "period_closing"
            })
    void neither_the_application_nor_the_owner_may(String table) throws SQLException {
        long rows = count(table);
        assertThat(rows).isPositive();

        for (String change : changesOf(table)) {
            try (Connection application = TestDatabase.asApplication();
                    Connection owner = TestDatabase.asOwner()) {
                assertRefused(application, change, NO_PRIVILEGE);
                assertRefused(owner, change, REFUSED);
            }
        }

        assertThat(count(table)).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"invoice_line", "invoice_tax", "receipt_allocation", "payment_allocation"})
    void nothing_joins_what_was_issued_before(String table) throws SQLException {
        long rows = count(table);
        String columns = IssuedAndBooked.columnsOf(table);
        String further =
                "insert into guichet.%1$s (%2$s) select %3$s from guichet.%1$s"
                        .formatted(table, columns, columns.replace("position", "position + 1000"));

        try (Connection application = TestDatabase.asApplication();
                Connection owner = TestDatabase.asOwner()) {
            assertRefused(application, further, REFUSED);
            assertRefused(owner, further, REFUSED);
        }

        assertThat(count(table)).isEqualTo(rows);
    }

    private static List<String> changesOf(String table) throws SQLException {
        return List.of(
                "update guichet.%1$s set %2$s = %2$s".formatted(table, firstColumnOf(table)),
                "delete from guichet." + table,
                "truncate guichet.%s cascade".formatted(table));
    }

    private static void assertRefused(Connection connection, String change, String state) {
        assertThatExceptionOfType(SQLException.class)
                .as(change)
                .isThrownBy(
                        () -> {
                            try (Statement statement = connection.createStatement()) {
                                statement.execute(change);
                            }
                        })
                .returns(state, SQLException::getSQLState);
    }

    private static long count(String table) throws SQLException {
        return Long.parseLong(IssuedAndBooked.ask("select count(*) from guichet." + table));
    }

    private static String firstColumnOf(String table) throws SQLException {
        return IssuedAndBooked.ask(
                "select column_name from information_schema.columns where table_schema = 'guichet'"
                        + " and table_name = '"
                        + table
                        + "' order by ordinal_position limit 1");
    }
}
