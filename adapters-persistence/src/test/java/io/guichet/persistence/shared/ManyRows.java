package io.guichet.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Fills the tables behind the ports: every fortieth document belongs to one large customer, the
 * others to {@value #CUSTOMERS} small ones, and hardly anything waits.
 */
public final class ManyRows {

    public static final int DOCUMENTS = 8_000;
    public static final int CUSTOMERS = 200;
    public static final long FIRST_CUSTOMER = 900_000_000_000_000L;
    public static final long LARGE_CUSTOMER = FIRST_CUSTOMER;
    public static final long BOT = 990;

    private static final String BODY = new Encryption(new byte[32]).encrypt("");

    private static final String CUSTOMER =
            " %d + case when n %% 40 = 0 then 0 else 1 + n %% %d end "
                    .formatted(FIRST_CUSTOMER, CUSTOMERS);

    private static final String N = " from generate_series(1, " + DOCUMENTS + ") n ";

    private static final List<String> STATEMENTS =
            List.of(
                    "set search_path to guichet",
                    """
                    insert into party select repeat('e', 64), 'COMPANY', 'Many', '', '', '', '',
                        'FR', '', '', '', ''
                    """,
                    """
                    insert into seller select 'many', repeat('e', 64), '', '', '', 'EUR', 'UTC',
                        'MANY'
                    """,
                    "insert into customer select %d + n, 'many', repeat('e', 64), '', 'FR'"
                                    .formatted(FIRST_CUSTOMER)
                            + " from generate_series(0, %d) n".formatted(CUSTOMERS),
                    """
                    insert into mention_list select encode(sha256(''), 'hex'), '{}', '{}'
                    on conflict do nothing
                    """,
                    "insert into invoice select 'MANY' || lpad(n::text, 8, '0'), 'INVOICE', 'many',"
                            + CUSTOMER
                            + """
                            , n, null, now(), date '2026-01-01' - (n * 7919) % 1000, date '2026-02-01',
                            'FR', repeat('e', 64), repeat('e', 64), '', 'EUR', 100, 20, 120, n,
                            sha256(''), sha256(''), encode(sha256(''), 'hex')
                            """
                            + N,
                    "insert into receivable select 'MANY' || lpad(n::text, 8, '0'),"
                            + CUSTOMER
                            + """
                            , date '2026-02-01', 'EUR', 120,
                            case when n % 100 < 3 then 0 else 120 end, 0, 0,
                            case when n % 100 < 3 then 'UNPAID' else 'PAID' end, 0
                            """
                            + N,
                    "insert into payment select md5('p' || n)::uuid,"
                            + CUSTOMER
                            + ", 'CARD', 'EUR', 120, timestamptz '2026-01-01' - n * interval '1 min',"
                            + " 'MANYR' || n"
                            + N,
                    "insert into payment_allocation select md5('p' || n)::uuid, 0,"
                            + " 'MANY' || lpad(n::text, 8, '0'), 120"
                            + N,
                    "insert into receipt select 'MANYR' || lpad(n::text, 8, '0'), 'many',"
                            + CUSTOMER
                            + """
                            , md5('p' || n)::uuid, 'CARD', 'EUR', 120, now(),
                            date '2026-01-01' - n % 1000, 'FR', repeat('e', 64), repeat('e', 64), n,
                            sha256(''), sha256('')
                            """
                            + N,
                    "insert into receipt_allocation select 'MANYR' || lpad(n::text, 8, '0'), 0,"
                            + " 'MANY' || lpad(n::text, 8, '0'), 120"
                            + N,
                    "insert into placed_order select 900000000 + n, md5('o' || n)::uuid,"
                            + CUSTOMER
                            + ", 'PURCHASE', 'EUR', 120, now(), '{}', 'MANY'"
                            + N,
                    "insert into reissue select 'MANY' || lpad(n::text, 8, '0'),"
                            + " 'MANY' || lpad(n::text, 8, '0'),"
                            + " 'MANY' || lpad((n + 1)::text, 8, '0'), '{}', now()"
                            + N
                            + " where n % 2 = 1",
                    "insert into withdrawal_right select number, customer, placed_at, array[request_id],"
                            + " '{}', true from placed_order where number > 900000000",
                    "insert into withdrawal select number, customer, placed_at, 'EUR', 0, 0, 0,"
                            + " '2025-01-01', '{}' from placed_order where number > 900000000",
                    "insert into pending_order select 910000000 + n, md5('w' || n)::uuid,"
                            + CUSTOMER
                            + """
                            , 'SETTLEMENT', 'EUR', 120, now(), now() + interval '50 years',
                            case when n % 100 = 0 then 'NOT_PAID' else 'DELIVERED' end,
                            now(), '{MANY00000120}', 0
                            """
                            + N,
                    "insert into service select md5('s' || n)::uuid,"
                            + CUSTOMER
                            + """
                            , 'plan', '', 1, 100, 'EUR', 'NET', date '2025-01-01', null, 1,
                            date '2025-01-01' + n % 300, date '2026-01-01', 'ACTIVE', 0, 1, 'AUTOMATIC'
                            """
                            + N,
                    "insert into plan_change select md5('h' || n)::uuid, md5('s' || n)::uuid,"
                            + CUSTOMER
                            + """
                            , 'plan', 'plan', 1, 100, 'EUR', 'NET', date '2025-01-01', null, 1,
                            120, 'MANY' || lpad(n::text, 8, '0'), now(), date '2026-01-01',
                            case when n % 50 = 1 then 'PENDING' else 'EXPIRED' end, 0
                            """
                            + N,
                    "insert into card_payment select md5('c' || n)::uuid,"
                            + CUSTOMER
                            + """
                            , 'MANY' || lpad(n::text, 8, '0'), 'EUR', 120,
                            case when n % 1000 = 0 then 'OPEN' else 'SUCCEEDED' end, '', '', now(),
                            now(), timestamptz '2020-01-01', 0
                            """
                            + N,
                    "insert into customer_balance select %d, 'EUR', 100, 0, %d"
                            .formatted(FIRST_CUSTOMER + CUSTOMERS, DOCUMENTS),
                    "insert into notice (notice_key, kind, customer, facts, mail_state, mail_due_at,"
                            + " chat_state) select 'many' || n, 'INVOICE_ISSUED',"
                            + CUSTOMER
                            + ", '\\x01'::bytea || decode(substr('$BODY', 3), 'base64'),"
                            + " case when n % 1000 = 0 then 'WAITING' else 'SENT' end, now(), 'SENT'"
                            + N,
                    """
                    insert into chat_update (bot, update_id, chat_key, body, state, tries, due_at,
                        node, received_at, error)
                    select 990, n, 'c' || n % 50, '$BODY',
                        case when n % 100 = 0 then 'WAITING' else 'DONE' end, 0,
                        timestamptz '2020-01-01', '', now(), ''
                    """
                            + N,
                    """
                    insert into chat_message (bot, message_key, chat, topic, method, body, state,
                        tries, due_at, node, created_at, message_id, error)
                    select 990, 'm' || n, n % 50, 'home', '', '$BODY',
                        case when n % 100 = 0 then 'WAITING' else 'SENT' end, 0,
                        timestamptz '2020-01-01', '', now(), n, ''
                    """
                            + N,
                    "analyze");

    private ManyRows() {}

    public static void insert() throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String each : STATEMENTS) {
                statement.execute(each.replace("$BODY", BODY));
            }
            connection.commit();
        }
    }

    /** Changes of documents that are none: each run of other tests would try them, and fail. */
    static void letChangesGo() throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update guichet.plan_change set state = 'EXPIRED'"
                            + " where state = 'PENDING' and invoice like 'MANY%'");
        }
    }
}
