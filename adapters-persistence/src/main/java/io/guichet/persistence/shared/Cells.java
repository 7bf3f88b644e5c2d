package io.guichet.persistence.shared;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What single columns hold, for statements in the database's own words. */
final class Cells {

    private static final Map<Class<?>, String> TYPES =
            Map.of(
                    int.class, "int4",
                    Integer.class, "int4",
                    long.class, "int8",
                    Long.class, "int8",
                    BigDecimal.class, "numeric",
                    LocalDate.class, "date",
                    Instant.class, "timestamptz",
                    UUID.class, "uuid",
                    boolean.class, "bool");

    /** A query that is put together for one question reads constants too. */
    private static final ClassValue<Cell> CONSTANTS =
            new ClassValue<>() {
                @Override
                protected Cell computeValue(Class<?> type) {
                    return constants(type);
                }
            };

    private Cells() {}

    /** What the database calls the type of a field. */
    static String typeOf(Class<?> field) {
        return TYPES.getOrDefault(field, "text");
    }

    /** An array as the database writes one. */
    static String list(Object... parts) {
        return Arrays.stream(parts)
                .map(part -> part.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                .map(part -> '"' + part + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Sets parameters behind a place to values, and answers the place of the last. */
    static int bind(
            Connection connection, PreparedStatement statement, int before, Object... values)
            throws SQLException {
        for (int at = 0; at < values.length; at++) {
            bindOne(connection, statement, before + at + 1, values[at]);
        }
        return before + values.length;
    }

    private static void bindOne(
            Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        switch (value) {
            case String text -> statement.setString(at, text);
            case Enum<?> constant -> statement.setString(at, constant.name());
            case String[] texts -> statement.setArray(at, connection.createArrayOf("text", texts));
            case UUID[] ids -> statement.setArray(at, connection.createArrayOf("uuid", ids));
            case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
            default -> statement.setObject(at, value);
        }
    }

    /** How a column is read as a field of that type holds it; null where nothing stands. */
    static Cell of(Class<?> field) {
        if (field.isEnum()) {
            return CONSTANTS.get(field);
        }
        if (field.isArray()) {
            return (rows, at) -> {
                Array array = rows.getArray(at);
                return array == null ? null : array.getArray();
            };
        }
        return switch (typeOf(field)) {
            case "text" -> ResultSet::getString;
            case "int4" -> orNull(ResultSet::getInt);
            case "int8" -> orNull(ResultSet::getLong);
            case "bool" -> orNull(ResultSet::getBoolean);
            case "numeric" -> ResultSet::getBigDecimal;
            case "timestamptz" -> (rows, at) -> instant(rows.getObject(at, OffsetDateTime.class));
            default -> (rows, at) -> rows.getObject(at, field);
        };
    }

    private static Cell orNull(Cell number) {
        return (rows, at) -> {
            Object value = number.read(rows, at);
            return rows.wasNull() ? null : value;
        };
    }

    private static Cell constants(Class<?> type) {
        Map<String, Object> byName =
                Arrays.stream(type.getEnumConstants())
                        .collect(
                                Collectors.toMap(
                                        constant -> ((Enum<?>) constant).name(),
                                        constant -> constant));
        return (rows, at) -> {
            String name = rows.getString(at);
            Object constant = name == null ? null : byName.get(name);
            if (name != null && constant == null) {
                throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + name);
            }
            return constant;
        };
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** Reads a column of the row at hand. */
    @FunctionalInterface
    interface Cell {

        Object read(ResultSet rows, int at) throws SQLException;
    }
}
