package io.guichet.persistence.shared;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    /** What a column says, as a field of that type holds it. */
    static Object value(ResultSet rows, int at, Class<?> type) throws SQLException {
        if (type.isEnum()) {
            return constant(type, rows.getString(at));
        }
        if (type.isArray()) {
            Array array = rows.getArray(at);
            return array == null ? null : array.getArray();
        }
        Object value =
                switch (typeOf(type)) {
                    case "text" -> rows.getString(at);
                    case "int4" -> rows.getInt(at);
                    case "int8" -> rows.getLong(at);
                    case "bool" -> rows.getBoolean(at);
                    case "numeric" -> rows.getBigDecimal(at);
                    case "timestamptz" -> instant(rows.getObject(at, OffsetDateTime.class));
                    default -> rows.getObject(at, type);
                };
        return rows.wasNull() ? null : value;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        if (name != null) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + ": " + name);
        }
        return null;
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
