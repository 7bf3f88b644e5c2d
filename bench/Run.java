import io.guichet.application.run.*;
import io.guichet.commands.*;
import io.guichet.domain.identity.*;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Preset;
import io.guichet.persistence.identity.Parties;
import io.guichet.persistence.notification.JpaOutbox;
import io.guichet.persistence.policy.JpaPolicies;
import io.guichet.persistence.shared.*;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.*;
import java.sql.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.*;

/**
 * Renewals of a seller's day on a database of its own, and beside it the raw limit: the rows that
 * the run added, written by multi-row INSERT of 500 invoices at once into tables with the same
 * keys, indexes and checks, but without triggers and foreign keys. Usage: see run.sh.
 */
final class Run {

    private static final Logger LIBRARIES = Logger.getLogger("");
    private static final SellerCode SELLER = new SellerCode("bench");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
    private static final int BATCH = 500;

    /** What a run adds to, and the column by which rows of one invoice are found. */
    private static final Map<String, String> TABLES =
            Map.of(
                    "invoice", "order_number",
                    "invoice_line", "document",
                    "invoice_tax", "document",
                    "invoice_mention", "document",
                    "receivable", "invoice",
                    "journal_entry", "piece",
                    "posting", "entry_key",
                    "billed_period", "invoice",
                    "placed_order", "invoice",
                    "notice", "notice_key");

    private static final String PEOPLE =
            """
            insert into seller select 'bench', hash, 'bench@example.org', 'FR7630006000011234567890189',
                'AGRIFRPP', 'EUR', 'Europe/Paris', 'BE' from party where name = 'Customer 0';
            insert into customer select substring(name from 10)::bigint, 'bench', hash,
                substring(name from 10) || '@example.org', 'FR' from party where name <> 'Customer 0';
            insert into customer_balance select n, 'EUR', 0, 0, 0 from generate_series(1, %1$d) n;
            insert into plan (seller, code, family, name_fr, name_en, specs)
                select 'bench', 'plan-' || n, 'PUBLIC_CLOUD', 'Formule ' || n, 'Plan ' || n, '' from generate_series(0, 9) n;
            insert into plan_price select 'bench', 'plan-' || n, 0, 1, 999, 'EUR', 'NET', '2020-01-01', null
                from generate_series(0, 9) n;
            insert into service (id, customer, plan, label, period_months, price_minor, currency, price_basis,
                price_valid_from, quantity, started_on, paid_until, state, version, billing_day, renewal)
                select gen_random_uuid(), n, 'plan-' || n %% 10, 'site-' || n || '.example.org', 1, 999, 'EUR', 'NET',
                    '2020-01-01', 1, '2025-03-10', '2026-03-10', 'ACTIVE', 0, 10, 'AUTOMATIC'
                from generate_series(1, %1$d) n
            """;

    private record Figures(
            double seconds, double javaCpu, double databaseCpu, long wal, long calls) {

        void print(String what, long invoices) {
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %8d invoices %8.1f s %8.0f /s | CPU ms: java %.3f database %.3f sum %.3f"
                            + " | statements %.2f | WAL %.0f B%n",
                    what,
                    invoices,
                    seconds,
                    invoices / seconds,
                    javaCpu * 1e3 / invoices,
                    databaseCpu * 1e3 / invoices,
                    (javaCpu + databaseCpu) * 1e3 / invoices,
                    (double) calls / invoices,
                    (double) wal / invoices);
        }
    }

    public static void main(String[] args) throws Exception {
        LIBRARIES.setLevel(Level.WARNING);
        int workers = Integer.parseInt(args[0]);
        List<Integer> sizes =
                Arrays.stream(args)
                        .skip(1)
                        .flatMap(some -> Arrays.stream(some.split(" ")))
                        .map(Integer::valueOf)
                        .toList();
        // The first is thrown away: it warms up what a server that runs for days has warm.
        for (int size :
                Stream.concat(Stream.of(Math.min(1_000, sizes.getFirst())), sizes.stream())
                        .toList()) {
            Path folder = Files.createTempDirectory("guichet-run");
            try {
                new Run(folder).measure(size, workers);
            } finally {
                try (var files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
        }
    }

    private final Path data;
    private int port;

    private Run(Path folder) {
        this.data = folder.resolve("postgres");
    }

    /** As the product's own database is set, and with statements counted. */
    private EmbeddedPostgres start() throws Exception {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(
                        Path.of(System.getProperty("user.home"), ".cache", "guichet", "postgresql")
                                .toFile())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
    }

    private void measure(int size, int workers) throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            port = postgres.getPort();
            asPostgres(
                    "create extension pg_stat_statements",
                    "create role owner login",
                    "create role app login",
                    "grant create on database postgres to owner");
            Migrations.migrate(url(), "owner", "", "app");
            seedParties(size);
            asPostgres("set search_path to guichet", PEOPLE.formatted(size), "vacuum analyze");
            try (Standalone product = new Standalone(url(), "app", "")) {
                Figures run = timed(() -> run(product, workers));
                long invoices = Long.parseLong(ask("select count(*) from guichet.invoice"));
                run.print("run, " + workers + " workers", invoices);
                statements(invoices);
                System.out.printf(
                        "%28s done %s, left or parked %s; heap in use afterwards %d MB, at most %d MB; ledger %s, seals %s%n",
                        "",
                        ask("select count(*) from guichet.billing_turn where state = 'DONE'"),
                        ask("select count(*) from guichet.billing_turn where state <> 'DONE'"),
                        heap(),
                        peak() >> 20,
                        product.checkLedger().check().differences().isEmpty()
                                ? "balanced"
                                : "WRONG",
                        product.verifySeals().verify().stream().allMatch(series -> series.isWhole())
                                ? "whole"
                                : "BROKEN");
            }
            raw();
        }
    }

    /** Identities stand under their hashes, as customers who bought before left them. */
    private void seedParties(int size) throws SQLException {
        try (Connection connection = postgres();
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
                                "");
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

    private void run(Standalone product, int workers) throws Exception {
        Running daily = product.running(CLOCK);
        JpaPolicies policies = new JpaPolicies(daily.entityManager());
        daily.transactions()
                .required(
                        () -> {
                            if (policies.on(SELLER, LocalDate.parse("2026-03-02")).isEmpty()) {
                                policies.add(
                                        new DatedPolicy(
                                                SELLER,
                                                LocalDate.parse("2020-01-01"),
                                                Preset.INVOICE.policy(),
                                                "bench",
                                                CLOCK.instant()));
                            }
                            return true;
                        });
        RunBilling billing =
                daily.runBilling(
                        daily.papers(
                                new JpaOutbox(
                                        daily.entityManager(), new Encryption(new byte[32]))));
        RunId id = ((RunBilling.Started.Running) billing.start(SELLER)).run().id();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Callable<Integer>> work =
                    Collections.nCopies(workers, () -> billing.work(id, Integer.MAX_VALUE));
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    /** The same rows once more. */
    private void raw() throws Exception {
        asPostgres("create schema raw");
        for (String table : TABLES.keySet()) {
            asPostgres(
                    "create table raw.%1$s (like guichet.%1$s including all excluding identity)"
                            .formatted(table));
        }
        long invoices = Long.parseLong(ask("select count(*) from guichet.invoice"));
        Map<String, List<String[]>> rows = new TreeMap<>();
        Map<String, String> columns = new TreeMap<>();
        Map<String, List<String>> types = new TreeMap<>();
        try (Connection connection = postgres()) {
            for (String table : TABLES.keySet()) {
                read(connection, table, rows, columns, types);
            }
        }
        Figures raw = timed(() -> write(invoices, rows, columns, types));
        raw.print("raw multi-row INSERT of 500", invoices);
    }

    private static void read(
            Connection connection,
            String table,
            Map<String, List<String[]>> rows,
            Map<String, String> columns,
            Map<String, List<String>> types)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "select * from guichet.%s order by %s"
                                        .formatted(table, TABLES.get(table)))) {
            ResultSetMetaData meta = result.getMetaData();
            List<String> names = new ArrayList<>();
            List<String> kinds = new ArrayList<>();
            for (int at = 1; at <= meta.getColumnCount(); at++) {
                names.add(meta.getColumnName(at));
                kinds.add(
                        meta.getColumnTypeName(at)
                                .replace("_uuid", "uuid[]")
                                .replace("serial", "int"));
            }
            columns.put(table, String.join(", ", names));
            types.put(table, kinds);
            List<String[]> all = new ArrayList<>();
            while (result.next()) {
                String[] row = new String[names.size()];
                for (int at = 0; at < row.length; at++) {
                    row[at] = result.getString(at + 1);
                }
                all.add(row);
            }
            rows.put(table, all);
        }
    }

    private void write(
            long invoices,
            Map<String, List<String[]>> rows,
            Map<String, String> columns,
            Map<String, List<String>> types)
            throws SQLException {
        int batches = (int) ((invoices + BATCH - 1) / BATCH);
        Map<String, PreparedStatement> prepared = new HashMap<>();
        try (Connection connection = postgres()) {
            connection.setAutoCommit(false);
            for (int batch = 0; batch < batches; batch++) {
                for (String table : rows.keySet()) {
                    List<String[]> all = rows.get(table);
                    int from = (int) ((long) all.size() * batch / batches);
                    int until = (int) ((long) all.size() * (batch + 1) / batches);
                    if (from < until) {
                        insert(
                                connection,
                                prepared,
                                table,
                                columns.get(table),
                                types.get(table),
                                all.subList(from, until));
                    }
                }
                connection.commit();
            }
        }
    }

    private static void insert(
            Connection connection,
            Map<String, PreparedStatement> prepared,
            String table,
            String columns,
            List<String> types,
            List<String[]> rows)
            throws SQLException {
        PreparedStatement statement = prepared.get(table + rows.size());
        if (statement == null) {
            String row =
                    types.stream()
                            .map(type -> "?::" + type)
                            .collect(Collectors.joining(", ", "(", ")"));
            statement =
                    connection.prepareStatement(
                            "insert into raw.%s (%s) values %s"
                                    .formatted(
                                            table,
                                            columns,
                                            String.join(
                                                    ", ", Collections.nCopies(rows.size(), row))));
            prepared.put(table + rows.size(), statement);
        }
        int at = 1;
        for (String[] row : rows) {
            for (String value : row) {
                statement.setString(at++, value);
            }
        }
        statement.executeUpdate();
    }

    private interface Work {

        void run() throws Exception;
    }

    private Figures timed(Work work) throws Exception {
        asPostgres("checkpoint", "select pg_stat_statements_reset()");
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        String lsn = ask("select pg_current_wal_lsn()");
        double java = javaCpu();
        double database = databaseCpu();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        double javaUsed = javaCpu() - java;
        double databaseUsed = databaseCpu() - database;
        return new Figures(
                seconds,
                javaUsed,
                databaseUsed,
                Long.parseLong(
                        ask("select (pg_current_wal_lsn() - '%s'::pg_lsn)::bigint".formatted(lsn))),
                Long.parseLong(
                        ask(
                                "select coalesce(sum(calls), 0)::bigint from pg_stat_statements where toplevel and query !~ 'pg_stat|pg_current_wal'")));
    }

    private static double javaCpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                                ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    /** Of the postmaster, of what ended and of what still runs, in seconds; a tick is 10 ms. */
    private double databaseCpu() throws Exception {
        Thread.sleep(500); // until connections that were closed have ended
        long postmaster =
                Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        double ticks = ticks(postmaster, 4);
        for (ProcessHandle child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            ticks += ticks(child.pid(), 2);
        }
        return ticks / 100;
    }

    private static double ticks(long process, int fields) throws Exception {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return IntStream.range(11, 11 + fields)
                    .mapToLong(at -> Long.parseLong(parts[at]))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** Where the database's time goes. */
    private void statements(long invoices) throws SQLException {
        try (Connection connection = postgres();
                ResultSet row =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select calls, total_exec_time, wal_bytes, left(regexp_replace(query, '\\s+', ' ', 'g'), 90)"
                                                + " from pg_stat_statements where toplevel order by total_exec_time desc limit 25")) {
            while (System.getenv("STATEMENTS") != null && row.next()) {
                System.out.printf(
                        "    %9.3f calls %9.4f ms %8d B  %s%n",
                        row.getDouble(1) / invoices,
                        row.getDouble(2) / invoices,
                        row.getLong(3) / invoices,
                        row.getString(4));
            }
        }
    }

    private Connection postgres() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    private String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(port);
    }

    private void asPostgres(String... statements) throws SQLException {
        try (Connection connection = postgres();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = postgres();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
