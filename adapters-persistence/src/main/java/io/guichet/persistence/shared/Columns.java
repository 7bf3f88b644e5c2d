package io.guichet.persistence.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The columns of a row class, by the annotations that JPA reads, for statements of many rows. */
record Columns(Constructor<?> made, String table, List<Stored> all) {

    /** The one converter that columns have. */
    private static final Hexadecimal HEXADECIMAL = new Hexadecimal();

    private static final Map<Class<?>, String> ARRAYS =
            Map.of(
                    UUID[].class, "uuid[]",
                    Long[].class, "int8[]",
                    Integer[].class, "int4[]",
                    String[].class, "varchar[]");

    private static final ClassValue<Constructor<?>> CONSTRUCTORS =
            new ClassValue<>() {
                @Override
                protected Constructor<?> computeValue(Class<?> type) {
                    return constructor(type);
                }
            };

    private static final ClassValue<Columns> KNOWN =
            new ClassValue<>() {
                @Override
                protected Columns computeValue(Class<?> type) {
                    List<Stored> columns = new ArrayList<>();
                    collect(type, List.of(), columns);
                    String table = "guichet." + type.getAnnotation(Table.class).name();
                    return new Columns(CONSTRUCTORS.get(type), table, List.copyOf(columns));
                }
            };

    /**
     * A column and the fields that lead to its value; {@code cast} is empty where none is needed.
     * Annotations are looked up here once, and not for every value.
     */
    record Stored(
            String name,
            String type,
            String cast,
            List<Field> path,
            Cells.Cell cell,
            boolean isKey,
            boolean isHexadecimal) {

        boolean isVersion() {
            return path.getLast().isAnnotationPresent(Version.class);
        }

        Object[] valuesOf(List<?> rows) {
            return rows.stream().map(this::valueOf).toArray();
        }

        /** Whether there was a value. */
        private boolean put(Object row, ResultSet rows, int at)
                throws SQLException, ReflectiveOperationException {
            Object value = cell.read(rows, at);
            Object owner = row;
            for (int depth = 0; depth < path.size() - 1; depth++) {
                Field outer = path.get(depth);
                Object inner = outer.get(owner);
                if (inner == null) {
                    inner = CONSTRUCTORS.get(outer.getType()).newInstance();
                    outer.set(owner, inner);
                }
                owner = inner;
            }
            if (value != null) {
                path.getLast().set(owner, value);
            }
            return value != null;
        }

        /** The value of a row, as statements of many rows take it. */
        Object valueOf(Object row) {
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
                case Object[] parts -> Cells.list(parts);
                case String digits when isHexadecimal() -> "\\x" + digits;
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
        String type = Cells.typeOf(field.getType());
        boolean isHexadecimal = field.isAnnotationPresent(Convert.class);
        String cast = isHexadecimal ? "bytea" : ARRAYS.getOrDefault(field.getType(), "");
        Cells.Cell cell =
                isHexadecimal
                        ? (rows, at) -> HEXADECIMAL.convertToEntityAttribute(rows.getBytes(at))
                        : Cells.of(field.getType());
        boolean isKey = field.isAnnotationPresent(Id.class);
        return new Stored(name, type, cast, path, cell, isKey, isHexadecimal);
    }
}
