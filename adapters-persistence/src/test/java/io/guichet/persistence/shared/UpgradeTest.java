package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Map.entry;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was stored before rows were written otherwise is the same row by row afterwards. */
class UpgradeTest {

    private static final String OWNER = "guichet_owner";
    private static final String BEFORE = "159";
    private static final String URL = TestDatabase.url().replaceFirst("/guichet$", "/upgraded");

    private static final List<String> STORED =
            List.of(
                    "insert into party select repeat('d', 64), 'COMPANY', 'Up', '', '', '', '',"
                            + " 'FR', '', '', '', ''",
                    "insert into seller select 'up', repeat('d', 64), '', '', '', 'EUR', 'UTC', 'UP'",
                    "insert into customer select 7, 'up', repeat('d', 64), '', 'FR'",
                    "insert into party select repeat('e', 64), 'PUBLIC_BODY', 'Town', '', '', '', '',"
                            + " 'FR', '', '', '', ''",
                    "insert into customer select n, 'up', repeat('e', 64), '', 'FR'"
                            + " from generate_series(8, 9) n",
                    "insert into replaced_identity select 9, 0, 'up', repeat('d', 64), '', 'FR',"
                            + " now() + interval '1 day', 'staff'",
                    """
                    insert into payment_term
                    select whose, date '2026-01-01' + days, now(), days, false, 'staff'
                    from (values (7, 60), (8, 30), (8, 50), (8, 60), (9, 60)) as agreed (whose, days)
                    """,
                    "insert into mention_list select encode(sha256(''), 'hex'), '{}', '{}'",
                    """
                    insert into invoice select 'UP' || n, 'INVOICE', 'up', 7, n, null, now(),
                        date '2026-01-31', date '2026-02-28', 'FR', repeat('d', 64), repeat('d', 64),
                        '', 'EUR', 100, 20, 120, n, encode(sha256(cast(n - 1 as text)::bytea), 'hex'),
                        encode(sha256(cast(n as text)::bytea), 'hex'), encode(sha256(''), 'hex')
                    from generate_series(1, 3) n
                    """,
                    """
                    insert into service select md5(cast(n as text))::uuid, 7, 'plan', '', n, 100,
                        'EUR', 'NET', date '2026-01-31', null, 1, date '2026-01-31',
                        date '2026-02-28' + n, case n when 3 then 'TERMINATED' else 'ACTIVE' end,
                        0, 1, 'AUTOMATIC' from generate_series(1, 3) n
                    """,
                    """
                    insert into plan_change (id, service, customer, from_plan, plan, period_months,
                        price_minor, currency, price_basis, price_valid_from, quantity, total_minor,
                        asked_at, expires_on, state, version)
                    select md5(cast(asked as text))::uuid, md5(cast(n as text))::uuid, 7, was, 'plan',
                        n, 100, 'EUR', 'NET', date '2026-01-31', 2, 0, asked, until, became, 0
                    from (values
                        (1, 'other', timestamptz '2026-02-10 08:00Z', date '2026-02-10', 'APPLIED'),
                        (1, 'plan', timestamptz '2026-02-20 08:00Z', date '2026-02-20', 'APPLIED'),
                        (2, 'plan', timestamptz '2026-02-11 08:00Z', date '2026-02-17', 'APPLIED'),
                        (3, 'other', timestamptz '2026-02-12 08:00Z', date '2026-02-18', 'EXPIRED'))
                        as changes (n, was, asked, until, became)
                    """,
                    """
                    insert into billed_period (service, from_on, until_on, begun, invoice)
                    select md5('1')::uuid, date '2026-01-31', date '2026-02-28', n = 1, 'UP' || n
                    from generate_series(1, 2) n
                    """,
                    """
                    insert into journal_entry select 'invoice:UP' || n, 'VE', 7, date '2026-01-31',
                        now(), 'UP' || n, 'INVOICE', 'EUR', -120, n, -120 * n
                    from generate_series(1, 3) n
                    """,
                    """
                    insert into posting select 'invoice:UP' || n, at, account, debit, credit
                    from generate_series(1, 3) n, (values (2, 'VAT', 0, 20),
                        (0, 'RECEIVABLES', 120, 0), (1, 'SERVICES_SOLD', 0, 100))
                        as sides (at, account, debit, credit)
                    """,
                    "insert into collection_told values ('invoice:UP1', 'UP1', 'up', now(), null)",
                    """
                    insert into notice (notice_key, kind, customer, facts, mail_state, chat_state)
                    values ('sealed', 'PAID', 7, '1:' || encode(sha256('x'), 'base64'), 'WAITING', 'SENT'),
                        ('plain', 'PAID', 7, 'é=\\n', 'PARKED', 'SENT')
                    """,
                    "insert into profile (id, name, email, language, role, staff_roles)"
                            + " select md5(who)::uuid, who, who, 'fr', 'CUSTOMER', ''"
                            + " from unnest(array['anna', 'bert']) who",
                    "insert into chat_link select md5('link')::uuid, md5('anna')::uuid,"
                            + " repeat('c', 64), now(), 77, '', true, true, false, 0",
                    """
                    insert into notice (notice_key, kind, customer, person, facts, mail_state, chat_state)
                    select who, 'FACTOR_ADDED', 7, md5(who)::uuid, 'a=b', 'SENT', 'WAITING'
                    from unnest(array['anna', 'bert']) who
                    """,
                    """
                    insert into letter (letter_key, kind, content, state, sent_at, error)
                    values ('told', 'PASSWORD_RESET', '', 'SENT', timestamptz '2026-01-31', null),
                        ('lost', 'PASSWORD_RESET', '', 'PARKED', null, 'no such mailbox'),
                        ('new', 'PASSWORD_RESET', 'x', 'WAITING', null, null)
                    """,
                    """
                    insert into provisioning_event (event_key, subject, customer, kind, facts)
                    select md5('1')::uuid || ':' || n || ':activated', md5('1')::uuid, 7, 'ACTIVATED', ''
                    from generate_series(0, 2) n
                    """);

    /** What is asked before, and how the same is asked afterwards. */
    private static final Map<String, String> SAME =
            Map.ofEntries(
                    entry(
                            "select * from posting order by entry_key, position",
                            "select * from posting order by entry_key, position"),
                    entry(
                            "select reference, previous_hash, hash from invoice order by reference",
                            "select reference, encode(previous_hash, 'hex'), encode(hash, 'hex')"
                                    + " from invoice order by reference"),
                    entry(
                            "select event_key from provisioning_event order by id",
                            "select subject || ':' || version || ':' || lower(kind)"
                                    + " from provisioning_event order by id"),
                    entry(
                            "select id, facts from notice order by id",
                            "select id, case when substr(facts, 1, 1) = '\\x01'"
                                    + " then '1:' || encode(substr(facts, 2), 'base64')"
                                    + " else convert_from(facts, 'UTF8') end from notice order by id"),
                    entry(
                            "select notice_key, case notice_key when 'bert' then 'SENT' else chat_state end"
                                    + " from notice order by id",
                            "select notice_key, chat_state from notice order by id"),
                    entry(
                            "select letter_key from letter where state = 'PARKED'"
                                    + " union all select notice_key from notice where mail_state = 'PARKED'",
                            "select letter_key from letter where over_at > now() - interval '1 hour'"
                                    + " union all select notice_key from notice"
                                    + " where given_up_at > now() - interval '1 hour'"),
                    entry(
                            "select * from billed_period order by invoice",
                            "select service, from_on, until_on, invoice, begun, line from billed_period"
                                    + " order by invoice"),
                    entry(
                            "select hash, name, '' from party order by hash",
                            "select hash, name, billing_country from party order by hash"),
                    entry(
                            "select customer, days, case when customer <> 8 or days = 30"
                                    + " then 'ADMINISTRATION' when days = 50 then 'HEALTH'"
                                    + " else 'UNDERTAKING' end from payment_term order by 1, 2",
                            "select customer, days, payer from payment_term order by 1, 2"),
                    entry(
                            "select id, date '2026-02-03' + 7 * period_months from service"
                                    + " where period_months < 3 order by id",
                            "select id, priced_on from service where priced_on is not null order by id"),
                    entry(
                            "select paid_until from service order by id",
                            "select case when period_months > 1 then date '0001-01-01' + due_key"
                                    + " else paid_until end from service order by id"));

    @Test
    void nothing_stored_before_is_lost_or_changed() throws SQLException {
        try (Connection all = DriverManager.getConnection(TestDatabase.url(), "postgres", "");
                Statement statement = all.createStatement()) {
            statement.execute("create database upgraded owner " + OWNER);
        }
        Flyway.configure()
                .dataSource(URL, OWNER, OWNER)
                .locations("classpath:db/migration")
                .schemas("guichet")
                .defaultSchema("guichet")
                .placeholders(Map.of("appUser", "guichet_app"))
                .target(BEFORE)
                // What is granted now is on tables that were not there yet.
                .repeatableSqlMigrationPrefix("NONE")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(URL, OWNER, OWNER)) {
            connection.setSchema("guichet");
            store(connection);
            List<List<String>> before = new ArrayList<>();
            for (String asked : SAME.keySet()) {
                before.add(rows(connection, asked));
            }

            Migrations.migrate(URL, OWNER, OWNER, "guichet_app");

            List<List<String>> after = new ArrayList<>();
            for (String asked : SAME.values()) {
                after.add(rows(connection, asked));
            }
            assertThat(after).isEqualTo(before).noneMatch(List::isEmpty);
        }
    }

    private static void store(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String each : STORED) {
                statement.execute(each);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static List<String> rows(Connection connection, String asked) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(asked)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int at = 1; at <= found.getMetaData().getColumnCount(); at++) {
                    row.add(found.getString(at));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }
}
