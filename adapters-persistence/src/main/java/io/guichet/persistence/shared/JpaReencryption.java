package io.guichet.persistence.shared;

import io.guichet.application.shared.Transactions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.util.List;
import java.util.Optional;

/**
 * Encrypts what is kept for long under the key of today: secrets of second factors, telephone and
 * bank numbers, files of debits, names of chats and what they remember. What waits to be sent, and
 * answers that may be repeated, are over within two days. It may run while the nodes do, and again.
 */
public final class JpaReencryption {

    private static final int AT_ONCE = 500;

    private static final List<Column> COLUMNS =
            List.of(
                    Column.ofUuid("second_factor", "id", "secret"),
                    Column.ofUuid("profile_phone", "profile", "number"),
                    Column.ofUuid("mandate", "id", "iban"),
                    Column.ofUuid("collection", "id", "file"),
                    Column.ofUuid("chat_link", "id", "chat_name"),
                    new Column(
                            "chat_memory",
                            "chat",
                            "bigint",
                            "data",
                            Long.toString(Long.MIN_VALUE)));

    private final EntityManager entityManager;
    private final Transactions transactions;
    private final Encryption encryption;

    private record Column(String table, String key, String type, String text, String least) {

        static Column ofUuid(String table, String key, String text) {
            return new Column(table, key, "uuid", text, "00000000-0000-0000-0000-000000000000");
        }
    }

    /** What came of a table: {@code unreadable} rows open with no key. */
    public record Report(String table, int renewed, int current, int unreadable) {

        Report and(Report next) {
            return new Report(
                    table,
                    renewed + next.renewed,
                    current + next.current,
                    unreadable + next.unreadable);
        }
    }

    public JpaReencryption(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        this.entityManager = entityManager;
        this.transactions = transactions;
        this.encryption = encryption;
    }

    /** So many rows in a transaction; every table once, from its beginning. */
    public List<Report> renew() {
        return COLUMNS.stream().map(this::renew).toList();
    }

    private Report renew(Column column) {
        Report sum = new Report(column.table(), 0, 0, 0);
        String after = column.least();
        List<Tuple> rows = page(column, after);
        while (!rows.isEmpty()) {
            sum = sum.and(renew(column, rows));
            after = rows.getLast().get("key", String.class);
            rows = page(column, after);
        }
        return sum;
    }

    private Report renew(Column column, List<Tuple> rows) {
        return transactions.required(
                () ->
                        rows.stream()
                                .map(row -> renew(column, row))
                                .reduce(new Report(column.table(), 0, 0, 0), Report::and));
    }

    private Report renew(Column column, Tuple row) {
        String stood = row.get("text", String.class);
        try {
            Optional<String> renewed = encryption.renewed(stood);
            renewed.ifPresent(text -> write(column, row.get("key", String.class), stood, text));
            int count = renewed.isPresent() ? 1 : 0;
            return new Report(column.table(), count, 1 - count, 0);
        } catch (UnreadableTextException lost) {
            return new Report(column.table(), 0, 0, 1);
        }
    }

    private List<Tuple> page(Column column, String after) {
        String sql =
                "select cast(%2$s as text) as key, %4$s as text from guichet.%1$s"
                        + " where %2$s > cast(:after as %3$s) order by %2$s";
        List<?> rows =
                transactions.required(
                        () ->
                                entityManager
                                        .createNativeQuery(written(sql, column), Tuple.class)
                                        .setParameter("after", after)
                                        .setMaxResults(AT_ONCE)
                                        .getResultList());
        return rows.stream().map(Tuple.class::cast).toList();
    }

    /** Whoever writes it anew meanwhile does so under the key of today. */
    private void write(Column column, String key, String stood, String text) {
        String sql =
                "update guichet.%1$s set %4$s = :text"
                        + " where %2$s = cast(:key as %3$s) and %4$s = :stood";
        entityManager
                .createNativeQuery(written(sql, column))
                .setParameter("text", text)
                .setParameter("key", key)
                .setParameter("stood", stood)
                .executeUpdate();
    }

    private static String written(String sql, Column column) {
        return sql.formatted(column.table(), column.key(), column.type(), column.text());
    }
}
