package io.guichet.persistence.shared;

import static java.util.stream.Collectors.joining;

import io.guichet.persistence.shared.Columns.Stored;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The statements by which rows of a class are written: one for any number of them, each column as
 * an array, and one for a single row, which spares the database taking as many arrays apart.
 */
record BulkTexts(ClassValue<String> ofMany, ClassValue<String> ofOne) {

    static final BulkTexts INSERTS = texts(BulkTexts::insert);
    static final BulkTexts UPDATES = texts(BulkTexts::update);

    /** The statement that writes so many rows of a class. */
    String of(Class<?> type, int rows) {
        return (rows == 1 ? ofOne : ofMany).get(type);
    }

    /** A statement over an array of each of these types, over one value of each instead. */
    static String ofOne(String ofMany, List<String> types) {
        return ofMany.replace(
                unnested(types.size()),
                types.stream()
                        .map("cast(? as %s)"::formatted)
                        .collect(joining(", ", "(select ", ")")));
    }

    private static String unnested(int arrays) {
        return "unnest(" + "?, ".repeat(arrays - 1) + "?)";
    }

    private interface Statement {
        String over(Columns columns, String source);
    }

    private static BulkTexts texts(Statement statement) {
        return new BulkTexts(
                once(columns -> statement.over(columns, arrays(columns))),
                once(columns -> ofOne(statement.over(columns, arrays(columns)), types(columns))));
    }

    private static List<String> types(Columns columns) {
        return columns.all().stream().map(Stored::type).toList();
    }

    /** The text for each class, put together once. */
    private static ClassValue<String> once(Function<Columns, String> statement) {
        return new ClassValue<>() {
            @Override
            protected String computeValue(Class<?> type) {
                return statement.apply(Columns.of(type));
            }
        };
    }

    /** The one that writes a row of a class, some columns of which come from another source. */
    static String insertOne(Class<?> type, Map<String, String> taken, String from) {
        Columns columns = Columns.of(type);
        return ofOne(insert(columns, taken, from + ", " + arrays(columns)), types(columns));
    }

    private static String insert(Columns columns, String source) {
        return insert(columns, Map.of(), source);
    }

    private static String insert(Columns columns, Map<String, String> taken, String source) {
        return "insert into %s (%s) select %s from %s"
                .formatted(
                        columns.table(),
                        each(columns.all(), Stored::name),
                        each(
                                columns.all(),
                                column -> taken.getOrDefault(column.name(), value(column))),
                        source);
    }

    private static String update(Columns columns, String source) {
        return "update %s t set %s from %s where %s"
                .formatted(
                        columns.table(),
                        columns.all().stream()
                                .filter(column -> !column.isKey())
                                .map(
                                        column ->
                                                column.name()
                                                        + " = "
                                                        + value(column)
                                                        + (column.isVersion() ? " + 1" : ""))
                                .collect(joining(", ")),
                        source,
                        columns.all().stream()
                                .filter(column -> column.isKey() || column.isVersion())
                                .map(column -> "t." + column.name() + " = " + value(column))
                                .collect(joining(" and ")));
    }

    private static String value(Stored column) {
        String value = "a." + column.name();
        return column.cast().isEmpty() ? value : "cast(" + value + " as " + column.cast() + ")";
    }

    private static String arrays(Columns columns) {
        return "%s as a (%s)"
                .formatted(unnested(columns.all().size()), each(columns.all(), Stored::name));
    }

    private static String each(List<Stored> columns, Function<Stored, String> text) {
        return columns.stream().map(text).collect(joining(", "));
    }
}
