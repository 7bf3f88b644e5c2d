import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.*;
import java.sql.*;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.*;

/** A PostgreSQL of its own, set as the product's own one, that counts statements. */
final class Database implements AutoCloseable {

    interface Work {

        void run() throws Exception;
    }

    private static final int TICKS_A_SECOND = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The part of a record that belongs to no block counts for its first block. */
    private static final String LOG =
            """
            with records as (
                select relfilenode, resource_manager, record_type, block_id, block_fpi_length, block_data_length,
                    record_length - sum(block_fpi_length + block_data_length) over (partition by start_lsn)
                        as beside,
                    row_number() over (partition by start_lsn order by block_id) as nth
                from pg_get_wal_block_info('%1$s', pg_current_wal_insert_lsn(), false))
            select coalesce(c.relname, r.relfilenode::text) || ' ' || resource_manager || ' ' || record_type,
                count(*) filter (where r.nth = 1), sum(r.block_fpi_length),
                sum(block_data_length + case when nth = 1 then beside else 0 end)
            from records r left join pg_class c on c.relfilenode = r.relfilenode
            group by 1
            union all
            select 'without blocks: ' || resource_manager || ' ' || record_type, count(*), 0,
                sum(record_length)
            from pg_get_wal_records_info('%1$s', pg_current_wal_insert_lsn())
            where block_ref is null group by 1
            order by 4 desc, 3 desc limit 60
            """;

    private final Path data;
    private final EmbeddedPostgres postgres;

    Database(Path folder) throws Exception {
        data = folder.resolve("postgres");
        postgres =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setOverrideWorkingDirectory(
                                Path.of(
                                                System.getProperty("user.home"),
                                                ".cache",
                                                "guichet",
                                                "postgresql")
                                        .toFile())
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("wal_compression", "on")
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("max_wal_size", "8GB")
                        .setServerConfig("checkpoint_timeout", "15min")
                        .setServerConfig("timezone", "UTC")
                        // As the connections of the server ask for.
                        .setServerConfig("random_page_cost", "1.1")
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .start();
        execute("create extension pg_stat_statements", "create extension pg_walinspect");
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    String ask(String query) throws SQLException {
        try (Connection connection = connect();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    long count(String what) throws SQLException {
        return Long.parseLong(ask("select count(*) from " + what));
    }

    /** Between a checkpoint and the end of the work. */
    Figures timed(Work work) throws Exception {
        return timed(List.of(work), () -> {});
    }

    /** Work after work behind one checkpoint, without what is done after each. */
    Figures timed(List<Work> works, Work after) throws Exception {
        execute("checkpoint", "select pg_stat_statements_reset()");
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        Figures sum = Figures.NOTHING;
        for (Work work : works) {
            sum = sum.plus(measured(work));
            after.run();
        }
        return sum.plus(new Figures(0, 0, 0, 0, 0, calls()));
    }

    private Figures measured(Work work) throws Exception {
        String lsn = ask("select pg_current_wal_lsn()");
        double database = cpu();
        double compiling = compiling();
        double java = javaCpu();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        double javaUsed = javaCpu() - java;
        double compiled = compiling() - compiling;
        double databaseUsed = cpu() - database;
        return new Figures(
                seconds,
                javaUsed,
                compiled,
                databaseUsed,
                Long.parseLong(
                        ask("select (pg_current_wal_lsn() - '%s'::pg_lsn)::bigint".formatted(lsn))),
                0);
    }

    private long calls() throws SQLException {
        return Long.parseLong(
                ask(
                        "select coalesce(sum(calls), 0)::bigint from pg_stat_statements"
                                + " where toplevel and query !~ 'pg_stat|pg_current_wal|"
                                + Town.OUT_OF_SIGHT
                                + "'"));
    }

    /** Where its time goes, statement by statement. */
    void printStatements(long invoices) throws SQLException {
        try (Connection connection = connect();
                ResultSet row =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select calls, total_exec_time, wal_bytes,"
                                                + " left(regexp_replace(query, '\\s+', ' ', 'g'), 90)"
                                                + " from pg_stat_statements where toplevel"
                                                + " order by total_exec_time desc limit 25")) {
            while (row.next()) {
                System.out.printf(
                        "    %9.3f calls %9.4f ms %8d B  %s%n",
                        row.getDouble(1) / invoices,
                        row.getDouble(2) / invoices,
                        row.getLong(3) / invoices,
                        row.getString(4));
            }
        }
    }

    /** What was logged since, table by table and index by index: of whole pages and of the rest. */
    void printLog(String since, long invoices) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOG.formatted(since))) {
            while (row.next()) {
                System.out.printf(
                        "    %7.0f B whole pages %7.0f B rest %7.3f records  %s%n",
                        row.getDouble(3) / invoices,
                        row.getDouble(4) / invoices,
                        row.getDouble(2) / invoices,
                        row.getString(1));
            }
        }
    }

    private static double compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3;
    }

    private static double javaCpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                                ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    /** Of the postmaster, of what ended and of what still runs, in seconds. */
    private double cpu() throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (children(postmaster).anyMatch(Database::isOwnConnection)
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        // What ended is the postmaster's once he has noticed.
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        double seconds = ofAllThatEnded(postmaster);
        for (long process :
                LongStream.concat(LongStream.of(postmaster), children(postmaster)).toArray()) {
            seconds += ofOne(process);
        }
        return seconds;
    }

    private static LongStream children(long process) {
        return ProcessHandle.of(process).orElseThrow().children().mapToLong(ProcessHandle::pid);
    }

    /** Connections of this class were closed; the time of one counts once its process has ended. */
    private static boolean isOwnConnection(long process) {
        try {
            return Files.readString(Path.of("/proc/" + process + "/cmdline"))
                    .startsWith("postgres: postgres postgres");
        } catch (IOException ended) {
            return false;
        }
    }

    /** To the nanosecond. */
    private static double ofOne(long process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/schedstat"));
            return Long.parseLong(stat.split(" ")[0]) / 1e9;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double ofAllThatEnded(long parent) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + parent + "/stat"));
        List<String> parts = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        return parts.subList(13, 15).stream().mapToLong(Long::parseLong).sum()
                / (double) TICKS_A_SECOND;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
