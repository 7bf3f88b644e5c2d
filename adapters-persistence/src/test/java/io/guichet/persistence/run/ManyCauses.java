package io.guichet.persistence.run;

import io.guichet.persistence.shared.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A customer with {@value #ROWS} services and as many invoices, of which one in a thousand has
 * something due: in a year in which nobody else has. He has as many more that are paid for month by
 * month and renewed in time, but for one in a thousand, too.
 */
final class ManyCauses {

    static final String SELLER = "causes";
    static final String PLAN = "causes-plan";
    static final String MONTHLY = "causes-monthly";
    static final String RUN = "00000000-0000-0000-0000-0000000ca05e";
    static final int ROWS = 6_000;
    static final int DUE = ROWS / 1_000;

    private static final String CUSTOMER = " 980000000000000";

    private static final String N = " from generate_series(1, " + ROWS + ") n ";

    /** Of those that are not due half lies before the day of the run and half long after it. */
    private static final String ENDS =
            "case when n % 1000 = 0 then date '2011-03-01'"
                    + " when n % 2 = 0 then date '2010-01-01' + n % 2000 else date '2031-01-01' end";

    private static final List<String> STATEMENTS =
            List.of(
                    "set search_path to guichet",
                    """
                    insert into party select repeat('c', 64), 'CONSUMER', 'Causes', '', '', '', '',
                        'FR', '', '', '', ''
                    """,
                    """
                    insert into seller select 'causes', repeat('c', 64), '', '', '', 'EUR', 'UTC',
                        'CAUSE'
                    """,
                    "insert into customer select"
                            + CUSTOMER
                            + ", 'causes', repeat('c', 64), '', 'FR'",
                    """
                    insert into mention_list select encode(sha256(''), 'hex'), '{}', '{}'
                    on conflict do nothing
                    """,
                    "insert into service select md5('cause' || n)::uuid,"
                            + CUSTOMER
                            + ", 'causes-plan', '', 12, 100, 'EUR', 'NET', date '2009-01-01', null, 1,"
                            + " date '2009-01-01', "
                            + ENDS
                            + ", case when n % 2 = 0 and n % 1000 <> 0 then 'TERMINATED'"
                            + " when n % 3000 = 1000 then 'EXPIRED'"
                            + " else 'ACTIVE' end, 0, 1,"
                            + " case when n % 2000 = 0 then 'AUTOMATIC' else 'MANUAL' end"
                            + N,
                    "insert into service select md5('causemonth' || n)::uuid,"
                            + CUSTOMER
                            + ", 'causes-monthly', '', 1, 100, 'EUR', 'NET', date '2009-01-01', null,"
                            + " 1, date '2009-01-01', case when n % 1000 = 0 then date '2011-02-01'"
                            + " + n / 1000 else date '2011-03-02' + n % 31 end,"
                            + " case when n = 1000 then 'EXPIRED' else 'ACTIVE' end, 0, 1,"
                            + " case when n = 2000 then 'MANUAL' else 'AUTOMATIC' end"
                            + N,
                    "update service set state = 'SUSPENDED', suspended_on = date '2011-02-10',"
                            + " suspension_reason = 'abuse' where id = md5('causemonth3000')::uuid"
                            + " or id in (select md5('cause' || n)::uuid"
                            + N
                            + " where n % 3000 = 0)",
                    "insert into invoice select 'CAUSE' || lpad(n::text, 8, '0'), 'INVOICE', 'causes',"
                            + CUSTOMER
                            + """
                            , n, null, now(), date '2011-01-01', date '2011-02-01',
                            'FR', repeat('c', 64), repeat('c', 64), '', 'EUR', 100, 20, 120, n,
                            sha256(''), sha256(''), encode(sha256(''), 'hex')
                            """
                            + N,
                    "insert into receivable select 'CAUSE' || lpad(n::text, 8, '0'),"
                            + CUSTOMER
                            + """
                            , date '2011-02-01', 'EUR', 120,
                            case when n % 1000 = 0 then 0 else 120 end, 0, 0,
                            case when n % 1000 = 0 then 'UNPAID' else 'PAID' end, 0
                            """
                            + N,
                    "insert into dunning_step (invoice, code, act, played_on, round)"
                            + " select 'CAUSE' || lpad(n::text, 8, '0'), 'suspend', 'SUSPEND',"
                            + " date '2011-02-10', 0"
                            + N
                            + " where n % 2 = 0",
                    "insert into billed_period (service, from_on, until_on, begun, invoice)"
                            + " select md5('cause' || n)::uuid, date '2011-01-01', date '2011-03-01',"
                            + " false, 'CAUSE' || lpad(n::text, 8, '0')"
                            + N,
                    "insert into expiry_step (service, expiry, code, played_on)"
                            + " select md5('cause' || n)::uuid, date '2009-06-01', 'other',"
                            + " date '2009-06-01'"
                            + N,
                    "insert into stored_card (id, customer, token, brand, last4, expiry, state,"
                            + " agreed_at, changed_at, version) select md5('causecard' || n)::uuid,"
                            + CUSTOMER
                            + ", 'tok' || n, 'visa', '4242', date '2031-01-01', 'KEPT', now(), now(), 0"
                            + N,
                    "insert into mandate select md5('causemandate' || n)::uuid,"
                            + CUSTOMER
                            + """
                            , 'FR72ZZZ123456', '', '', '', '', '', '', 'FR', now(),
                            date '2011-01-01', '', '', 'FR', 'KEPT', date '2011-01-01', now(), 0
                            """
                            + N,
                    "insert into customer_balance select" + CUSTOMER + ", 'EUR', 1, 0, 1",
                    "insert into credit_switch (customer, is_on) select" + CUSTOMER + ", true",
                    "insert into billing_run (id, seller, day, started_at)"
                            + " select '"
                            + RUN
                            + "', 'causes', date '2011-03-01', now()",
                    "analyze");

    /**
     * A tenth as many open invoices that are due long after the day of the run, for a planner that
     * believes what is open to be few, and so has an index name rows before it joins them.
     */
    static final List<String> DUE_LATER =
            List.of(
                    "insert into guichet.invoice select 'CAUSE' || lpad(("
                            + ROWS
                            + " + n)::text, 8, '0'), 'INVOICE', 'causes',"
                            + CUSTOMER
                            + ", "
                            + ROWS
                            + " + n, null, now(), date '2011-02-28', date '2031-01-01',"
                            + " 'FR', repeat('c', 64), repeat('c', 64), '', 'EUR', 100, 20, 120, "
                            + ROWS
                            + " + n, sha256(''), sha256(''), encode(sha256(''), 'hex')"
                            + N
                            + " where n % 10 = 0",
                    "insert into guichet.receivable select 'CAUSE' || lpad(("
                            + ROWS
                            + " + n)::text, 8, '0'),"
                            + CUSTOMER
                            + ", date '2031-01-01', 'EUR', 120, 0, 0, 0, 'UNPAID', 0"
                            + N
                            + " where n % 10 = 0",
                    "set local enable_indexscan = off");

    private ManyCauses() {}

    static void insert() throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String each : STATEMENTS) {
                statement.execute(each);
            }
            connection.commit();
        }
    }
}
