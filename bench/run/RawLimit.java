import java.sql.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows that a run added for its first invoices, written once more into tables with the same
 * keys, indexes and checks, but without triggers and foreign keys: by multi-row INSERT of 500
 * invoices at once, which is the limit of a run, and each invoice by itself, all its rows in one
 * trip and one transaction, which is the limit of whoever orders.
 */
final class RawLimit {

    private static final int BATCH = 500;

    /** The rows of so many invoices have place in memory beside what is measured. */
    private static final int MOST = 20_000;

    /** What a run adds to, and the column by which rows of one invoice are found. */
    private static final Map<String, String> TABLES =
            Map.of(
                    "invoice", "order_number",
                    "invoice_line", "document",
                    "invoice_tax", "document",
                    "receivable", "invoice",
                    "journal_entry", "piece",
                    "billed_period", "invoice",
                    "placed_order", "invoice",
                    "notice", "notice_key",
                    "provisioning_event", "id");

    /** What a table holds, read before the clock runs. */
    private record Copied(String name, String columns, List<String> types, List<String[]> rows) {}

    private final Database database;

    RawLimit(Database database) {
        this.database = database;
    }

    /** Measures the rows of so many invoices, or of the most that it takes. */
    static long taken(long invoices) {
        return Math.min(invoices, MOST);
    }

    Figures together(long invoices) throws Exception {
        List<Copied> tables = tables(invoices);
        int batches = (int) ((taken(invoices) + BATCH - 1) / BATCH);
        return database.timed(() -> write(batches, 0, 1, tables));
    }

    /** So many connections write side by side. */
    Figures singly(long invoices, int connections) throws Exception {
        List<Copied> tables = tables(invoices);
        int batches = (int) taken(invoices);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int nth = 0; nth < connections; nth++) {
            int first = nth;
            work.add(() -> write(batches, first, connections, tables));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            return database.timed(
                    () -> {
                        for (Future<Boolean> done : threads.invokeAll(work)) {
                            done.get();
                        }
                    });
        }
    }

    private List<Copied> tables(long invoices) throws SQLException {
        double share = (double) taken(invoices) / invoices;
        database.execute("drop schema if exists raw cascade", "create schema raw");
        List<Copied> tables = new ArrayList<>();
        for (String table : TABLES.keySet()) {
            database.execute(
                    "create table raw.%1$s (like guichet.%1$s including all excluding identity)"
                            .formatted(table));
            tables.add(read(table, share));
        }
        return tables;
    }

    private Copied read(String table, double share) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet result =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select * from guichet.%1$s order by %2$s limit"
                                                .concat(
                                                        " (select count(*) * %3$s from guichet.%1$s)")
                                                .formatted(table, TABLES.get(table), share))) {
            ResultSetMetaData meta = result.getMetaData();
            List<String> names = new ArrayList<>();
            List<String> types = new ArrayList<>();
            for (int at = 1; at <= meta.getColumnCount(); at++) {
                names.add(meta.getColumnName(at));
                types.add(
                        meta.getColumnTypeName(at)
                                .replaceFirst("^_(.*)", "$1[]")
                                .replace("serial", "int"));
            }
            List<String[]> rows = new ArrayList<>();
            while (result.next()) {
                String[] row = new String[names.size()];
                for (int at = 0; at < row.length; at++) {
                    row[at] = result.getString(at + 1);
                }
                rows.add(row);
            }
            return new Copied(table, String.join(", ", names), types, rows);
        }
    }

    /** Every so manieth batch of rows, each in one trip and one transaction. */
    private boolean write(int batches, int first, int step, List<Copied> tables)
            throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Map<List<Integer>, PreparedStatement> prepared = new HashMap<>();
            for (int batch = first; batch < batches; batch += step) {
                List<List<String[]>> rows = new ArrayList<>();
                for (Copied table : tables) {
                    long all = table.rows().size();
                    int from = (int) (all * batch / batches);
                    int until = (int) (all * (batch + 1) / batches);
                    rows.add(table.rows().subList(from, until));
                }
                List<Integer> sizes = rows.stream().map(List::size).toList();
                if (!prepared.containsKey(sizes)) {
                    prepared.put(sizes, connection.prepareStatement(insert(tables, sizes)));
                }
                insert(prepared.get(sizes), rows);
                connection.commit();
            }
        }
        return true;
    }

    private static void insert(PreparedStatement statement, List<List<String[]>> tables)
            throws SQLException {
        int at = 1;
        for (List<String[]> rows : tables) {
            for (String[] row : rows) {
                for (String value : row) {
                    statement.setString(at++, value);
                }
            }
        }
        statement.execute();
    }

    private static String insert(List<Copied> tables, List<Integer> sizes) {
        return IntStream.range(0, sizes.size())
                .filter(at -> sizes.get(at) > 0)
                .mapToObj(at -> insert(tables.get(at), sizes.get(at)))
                .collect(Collectors.joining("; "));
    }

    private static String insert(Copied table, int rows) {
        String row =
                table.types().stream()
                        .map(type -> "?::" + type)
                        .collect(Collectors.joining(", ", "(", ")"));
        return "insert into raw.%s (%s) values %s"
                .formatted(
                        table.name(),
                        table.columns(),
                        String.join(", ", Collections.nCopies(rows, row)));
    }
}
