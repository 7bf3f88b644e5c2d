package io.guichet.rest.json;

import io.guichet.rest.problem.Problem;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a JSON value into a record of texts, whole numbers, truth values, lists and records, or of
 * objects as they are, whose form a standard defines. An absent or null field is null; the record
 * decides what it needs.
 */
final class JsonBinding {

    /** What a record is made of, looked up once. */
    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    private JsonBinding() {}

    static <T extends Record> T bind(JsonValue value, Class<T> type, String pointer) {
        if (!(value instanceof JsonObject object)) {
            throw refused("wrong-type", pointer);
        }
        Shape shape = SHAPES.get(type);
        object.keySet().stream()
                .filter(name -> !shape.types().containsKey(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw refused("unknown-field", pointer + "/" + shown(name));
                        });
        List<Object> arguments = new ArrayList<>();
        shape.types()
                .forEach(
                        (name, wanted) ->
                                arguments.add(
                                        convert(
                                                object.getOrDefault(name, JsonValue.NULL),
                                                wanted,
                                                pointer + "/" + name)));
        return type.cast(construct(shape.constructor(), arguments.toArray()));
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
        if (type == JsonObject.class && value instanceof JsonObject object) {
            return object;
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

    private static Object construct(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
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

    /** The types of a record's fields by their names in JSON, in order, and its constructor. */
    private record Shape(Map<String, Type> types, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Map<String, Type> types = new LinkedHashMap<>();
            for (RecordComponent component : components) {
                types.put(nameOf(component), component.getGenericType());
            }
            try {
                return new Shape(
                        types,
                        type.getDeclaredConstructor(
                                Arrays.stream(components)
                                        .map(RecordComponent::getType)
                                        .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException never) {
                throw new IllegalStateException(never);
            }
        }
    }
}
