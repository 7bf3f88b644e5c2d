package io.guichet.persistence.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class MentionListsTest {

    /** As migration V26 wrote what there was. */
    private static final String OTHERWISE_NAMED =
            """
            select count(*), count(*) filter (where hash <> (
                select encode(sha256(convert_to(coalesce(string_agg(
                    m.code || ' ' || octet_length(m.text) || ' ' || m.text || E'\\n', ''
                    order by m.position), ''), 'UTF8')), 'hex')
                from unnest(l.codes, l.texts) with ordinality as m (code, text, position)))
            from guichet.mention_list l where hash <> repeat('0', 64)
            """;

    @Test
    void lists_stand_under_the_names_that_the_migration_gave_them() throws SQLException {
        Given given = new Given(new JpaStores(new TestClock("2026-03-01T09:00:00Z")));
        given.invoiceOf(given.customer());

        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet lists = statement.executeQuery(OTHERWISE_NAMED)) {
            lists.next();
            assertThat(lists.getLong(1)).isPositive();
            assertThat(lists.getLong(2)).isZero();
        }
    }
}
