package io.guichet.persistence.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.debit.MandatesContract;
import io.guichet.testing.shared.Stores;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

class JpaMandatesTest extends MandatesContract {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    @Override
    protected Stores stores() {
        return stores;
    }

    @Test
    void whoever_reads_the_table_reads_no_number_of_an_account() throws SQLException {
        a_mandate_is_found_as_it_was_added();
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select string_agg(cast(t as text), ' ') from guichet.mandate t")) {
            rows.next();
            assertThat(rows.getString(1)).contains("Anna Noël").doesNotContain("11234567890189");
        }
    }
}
