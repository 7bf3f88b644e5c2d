import java.sql.*;
import java.util.*;
import java.util.stream.Collectors;

/**
 * The rows that a run added for its first invoices, written once more by multi-row INSERT of 500
 * invoices at once into tables with the same keys, indexes and checks, but without triggers and
 * foreign keys.
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

    Figures measure(long invoices) throws Exception {
        double share = (double) taken(invoices) / invoices;
        database.execute("create schema raw");
        List<Copied> tables = new ArrayList<>();
        for (String table : TABLES.keySet()) {
            database.execute(
                    "create table raw.%1$s (like guichet.%1$s including all excluding identity)"
                            .formatted(table));
            tables.add(read(table, share));
        }
        return database.timed(() -> write((int) ((taken(invoices) + BATCH - 1) / BATCH), tables));
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

    private void write(int batches, List<Copied> tables) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Map<String, PreparedStatement> prepared = new HashMap<>();
            for (int batch = 0; batch < batches; batch++) {
                for (Copied table : tables) {
                    int all = table.rows().size();
                    int from = (int) ((long) all * batch / batches);
                    int until = (int) ((long) all * (batch + 1) / batches);
                    if (from < until) {
                        insert(connection, prepared, table, table.rows().subList(from, until));
                    }
                }
                connection.commit();
            }
        }
    }

    private static void insert(
            Connection connection,
            Map<String, PreparedStatement> prepared,
            Copied table,
            List<String[]> rows)
            throws SQLException {
        String key = table.name() + rows.size();
        if (!prepared.containsKey(key)) {
            prepared.put(key, connection.prepareStatement(insert(table, rows.size())));
        }
        PreparedStatement statement = prepared.get(key);
        int at = 1;
        for (String[] row : rows) {
            for (String value : row) {
                statement.setString(at++, value);
            }
        }
        statement.executeUpdate();
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
