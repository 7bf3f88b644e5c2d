package io.guichet.persistence.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The columns of a row class, by the annotations that JPA reads, for statements of many rows. */
record Columns(String table, List<Stored> all) {

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
                    return new Columns(table, List.copyOf(columns));
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
