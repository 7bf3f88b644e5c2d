package io.guichet.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.identity.Customer;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Past the ports, by the database alone. */
class ClosedDaysStayClosedTest {

    private static final LocalDate OPEN = LocalDate.parse("2026-03-05");
    private static final String NO_PRIVILEGE = "42501";
    private static final String REFUSED = "23001";
    private static final String LOST_RACE = "40001";

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Given given = new Given(stores);
    private final Customer customer = given.customer();

    @BeforeEach
    void days_before_the_fifth_are_closed() {
        given.done(() -> stores.closings().stopBooking(customer.seller(), OPEN));
    }

    @Test
    void not_even_the_owner_opens_them_again() throws SQLException {
        String back = "update guichet.open_books set open_from = '2026-03-01'" + ofSeller();
        String delete = "delete from guichet.open_books" + ofSeller();

        try (Connection application = TestDatabase.asApplication();
                Connection owner = TestDatabase.asOwner()) {
            assertRefused(application, back, REFUSED);
            assertRefused(owner, back, REFUSED);
            assertRefused(application, delete, NO_PRIVILEGE);
            assertRefused(owner, delete, REFUSED);
            assertRefused(owner, "truncate guichet.open_books", REFUSED);
        }
    }

    @Test
    void an_entry_of_a_closed_day_is_refused_as_a_lost_race() throws SQLException {
        try (Connection application = TestDatabase.asApplication();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            assertThat(statement.executeUpdate(entryOf("2026-03-05"))).isOne();
            assertRefused(application, entryOf("2026-03-04"), LOST_RACE);
            application.rollback();
        }
    }

    private String ofSeller() {
        return " where seller = '" + customer.seller() + "'";
    }

    private String entryOf(String day) {
        return """
        insert into guichet.journal_entry (entry_key, journal, customer, booked_on, booked_at,
            piece, kind, currency, change_minor, accounts, amounts)
        values ('%s', 'OD', %s, '%s', current_timestamp, 'P', 'CREDIT_SPENT', 'EUR', 0,
            '{BANK,BANK}', '{5,-5}')
        """
                .formatted("late:" + UUID.randomUUID(), customer.number(), day);
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
}
