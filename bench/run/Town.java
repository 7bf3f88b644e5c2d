import io.guichet.domain.identity.*;
import io.guichet.persistence.identity.Parties;

import java.sql.*;
import java.util.Optional;

/** A seller and as many customers as wanted, each with one service to be renewed. */
record Town(Database database, String seller, long first, int size) {

    private static final String PEOPLE =
            """
            insert into seller select '%2$s', hash, 'bench@example.org', 'FR7630006000011234567890189',
                'AGRIFRPP', 'EUR', 'Europe/Paris', upper(left('%2$s', 2)) from party where name = 'Customer 0';
            insert into customer select %3$d + substring(name from 10)::bigint, '%2$s', hash,
                substring(name from 10) || '@example.org', 'FR' from party
                where name <> 'Customer 0' and substring(name from 10)::bigint <= %1$d;
            insert into customer_balance select %3$d + n, 'EUR', 0, 0, 0 from generate_series(1, %1$d) n;
            insert into plan (seller, code, family, name_fr, name_en, specs)
                select '%2$s', '%2$s-' || n, 'PUBLIC_CLOUD', 'Formule ' || n, 'Plan ' || n, '' from generate_series(0, 9) n;
            insert into plan_price select '%2$s', '%2$s-' || n, 0, 1, 999, 'EUR', 'NET', '2020-01-01', null
                from generate_series(0, 9) n;
            insert into service (id, customer, plan, label, period_months, price_minor, currency, price_basis,
                price_valid_from, quantity, started_on, paid_until, state, version, billing_day, renewal)
                select gen_random_uuid(), %3$d + n, '%2$s-' || n %% 10, 'site-' || n || '.example.org', 1, 999, 'EUR', 'NET',
                    '2020-01-01', 1, '2025-03-10', '2026-03-10', 'ACTIVE', 0, 10, 'AUTOMATIC'
                from generate_series(1, %1$d) n
            """;

    static final String OUT_OF_SIGHT = "update guichet.receivable set due_on = due_on";

    void build() throws SQLException {
        database.execute(
                "set search_path to guichet",
                PEOPLE.formatted(size, seller, first),
                "vacuum analyze");
    }

    /**
     * What a run left open is due in a year: a company that has so many services has open invoices
     * of so many, and not those of all nights before.
     */
    static void forget(Database database) throws SQLException {
        database.execute(
                OUT_OF_SIGHT + " + 365 where due_on < '2027-01-01'", "vacuum guichet.receivable");
    }

    /** Identities stand under their hashes, as customers who bought before left them. */
    static void seedParties(Database database, int size) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into guichet.party values (?, 'COMPANY', ?, ?, '', '75002', 'Paris', 'FR', '552100554', '', '', '')")) {
            connection.setAutoCommit(false);
            for (int n = 0; n <= size; n++) {
                String street = n + " rue de la Paix";
                Party party =
                        new Party(
                                PartyKind.COMPANY,
                                "Customer " + n,
                                new PostalAddress(street, "", "75002", "Paris", "FR"),
                                "552100554",
                                "",
                                "",
                                "",
                                Optional.empty());
                insert.setString(1, Parties.hashOf(party));
                insert.setString(2, party.name());
                insert.setString(3, street);
                insert.addBatch();
                if (n % 1_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }
}
