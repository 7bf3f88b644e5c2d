package io.guichet.rest.json;

import io.guichet.rest.problem.Problem;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a JSON value into a record of texts, whole numbers, truth values, lists and records. An
 * absent or null field is null; the record decides what it needs.
 */
final class JsonBinding {

    private JsonBinding() {}

    static <T extends Record> T bind(JsonValue value, Class<T> type, String pointer) {
        if (!(value instanceof JsonObject object)) {
            throw refused("wrong-type", pointer);
        }
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                Arrays.stream(components).map(JsonBinding::nameOf).collect(Collectors.toSet());
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw refused("unknown-field", pointer + "/" + shown(name));
                        });
        Object[] arguments = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            String name = nameOf(components[index]);
            arguments[index] =
                    convert(
                            object.getOrDefault(name, JsonValue.NULL),
                            components[index].getGenericType(),
                            pointer + "/" + name);
        }
        return construct(type, components, arguments);
    }

    private static Object convert(JsonValue value, Type type, String pointer) {
        if (value == JsonValue.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType list && value instanceof JsonArray array) {
            return items(array, list.getActualTypeArguments()[0], pointer);
        }
        if (type == String.class && value instanceof JsonString text) {
            return text.getString();
        }
        if (type == Integer.class && value instanceof JsonNumber number) {
            return whole(number, pointer);
        }
        if (type == Boolean.class && (value == JsonValue.TRUE || value == JsonValue.FALSE)) {
            return value == JsonValue.TRUE;
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return bind(value, record.asSubclass(Record.class), pointer);
        }
        throw refused("wrong-type", pointer);
    }

    private static List<Object> items(JsonArray array, Type type, String pointer) {
        List<Object> items = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            String place = pointer + "/" + index;
            Object item = convert(array.get(index), type, place);
            if (item == null) {
                throw refused("wrong-type", place);
            }
            items.add(item);
        }
        return List.copyOf(items);
    }

    /** Without {@code intValueExact}, which would first unfold 1e999999999. */
    private static Integer whole(JsonNumber number, String pointer) {
        String text = number.toString();
        if (!text.matches("-?\\d{1,9}")) {
            throw refused("wrong-type", pointer);
        }
        return Integer.valueOf(text);
    }

    private static <T extends Record> T construct(
            Class<T> type, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException refusal
                    ? refusal
                    : new IllegalStateException(thrown);
        } catch (ReflectiveOperationException noConstructor) {
            throw new IllegalStateException(noConstructor);
        }
    }

    private static String nameOf(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** A name somebody made up is repeated, but not at any length. */
    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) : name;
    }

    private static RuntimeException refused(String code, String pointer) {
        return Problem.malformed(code).with("pointer", pointer).exception();
    }
}
