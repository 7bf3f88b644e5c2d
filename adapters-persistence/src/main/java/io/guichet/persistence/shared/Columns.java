package io.guichet.persistence.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The columns of a row class, by the annotations that JPA reads, for statements of many rows. */
record Columns(Constructor<?> made, String table, List<Stored> all) {

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

    private static final ClassValue<Columns> KNOWN =
            new ClassValue<>() {
                @Override
                protected Columns computeValue(Class<?> type) {
                    List<Stored> columns = new ArrayList<>();
                    collect(type, List.of(), columns);
                    String table = "guichet." + type.getAnnotation(Table.class).name();
                    return new Columns(constructor(type), table, List.copyOf(columns));
                }
            };

    /**
     * A column and the fields that lead to its value; {@code cast} is empty where none is needed.
     */
    record Stored(String name, String type, String cast, List<Field> path) {

        boolean isKey() {
            return path.getLast().isAnnotationPresent(Id.class);
        }

        boolean isVersion() {
            return path.getLast().isAnnotationPresent(Version.class);
        }

        Object[] valuesOf(List<?> rows) {
            return rows.stream().map(this::valueOf).toArray();
        }

        /** Whether there was a value. */
        private boolean put(Object row, ResultSet rows, int at)
                throws SQLException, ReflectiveOperationException {
            Object value = value(rows, at, path.getLast().getType());
            Object owner = row;
            for (Field outer : path.subList(0, path.size() - 1)) {
                if (outer.get(owner) == null) {
                    outer.set(owner, constructor(outer.getType()).newInstance());
                }
                owner = outer.get(owner);
            }
            if (value != null) {
                path.getLast().set(owner, value);
            }
            return value != null;
        }

        private Object valueOf(Object row) {
            Object value = row;
            try {
                for (Field field : path) {
                    value = field.get(value);
                }
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
            return switch (value) {
                case Enum<?> constant -> constant.name();
                case UUID[] ids ->
                        Arrays.stream(ids)
                                .map(UUID::toString)
                                .collect(Collectors.joining(",", "{", "}"));
                case null -> null;
                default -> value;
            };
        }
    }

    static Columns of(Class<?> type) {
        return KNOWN.get(type);
    }

    static boolean isRow(Class<?> type) {
        return type.isAnnotationPresent(Table.class);
    }

    /** The row whose columns begin at a place, or null if none was joined. */
    Object read(ResultSet rows, int from) throws SQLException {
        try {
            Object row = made.newInstance();
            boolean there = false;
            for (int at = 0; at < all.size(); at++) {
                there |= all.get(at).put(row, rows, from + at) && all.get(at).isKey();
            }
            return there ? row : null;
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
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
                switch (TYPES.getOrDefault(type, "text")) {
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

    private static Constructor<?> constructor(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void collect(Class<?> type, List<Field> outer, List<Stored> columns) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                continue;
            }
            field.setAccessible(true);
            List<Field> path = new ArrayList<>(outer);
            path.add(field);
            if (field.isAnnotationPresent(Embedded.class)) {
                collect(field.getType(), path, columns);
            } else {
                columns.add(column(field, List.copyOf(path)));
            }
        }
    }

    private static Stored column(Field field, List<Field> path) {
        Column named = field.getAnnotation(Column.class);
        String name = named == null || named.name().isEmpty() ? field.getName() : named.name();
        String type = TYPES.getOrDefault(field.getType(), "text");
        return new Stored(name, type, field.getType() == UUID[].class ? "uuid[]" : "", path);
    }
}
