package io.guichet.rest.json;

import io.guichet.rest.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
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

    private static final BigInteger MOST = BigInteger.valueOf(999_999_999);

    /** What a record is made of, looked up once. */
    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    private JsonBinding() {}

    /** What a whole body says. */
    static <T extends Record> T bind(JsonNode body, Class<T> type) {
        if (!(body instanceof ObjectNode object)) {
            throw Problem.malformed("body-no-object").exception();
        }
        return bind(object, type, "");
    }

    private static <T extends Record> T bind(ObjectNode object, Class<T> type, String pointer) {
        Shape shape = SHAPES.get(type);
        object.propertyNames().stream()
                .filter(name -> !shape.types().containsKey(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw refused("unknown-field", pointer + "/" + escaped(shown(name)));
                        });
        List<Object> arguments = new ArrayList<>();
        shape.types()
                .forEach(
                        (name, wanted) ->
                                arguments.add(
                                        convert(object.path(name), wanted, pointer + "/" + name)));
        return type.cast(construct(shape.constructor(), arguments.toArray()));
    }

    private static Object convert(JsonNode value, Type type, String pointer) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (type instanceof ParameterizedType list && value instanceof ArrayNode array) {
            return items(array, list.getActualTypeArguments()[0], pointer);
        }
        if (type == String.class && value.isString()) {
            return text(value.stringValue(), pointer);
        }
        if (type == Integer.class && value.isNumber()) {
            return whole(value, pointer);
        }
        if (type == Boolean.class && value.isBoolean()) {
            return value.booleanValue();
        }
        if (type == ObjectNode.class && value instanceof ObjectNode object) {
            return object;
        }
        if (type instanceof Class<?> record
                && record.isRecord()
                && value instanceof ObjectNode object) {
            return bind(object, record.asSubclass(Record.class), pointer);
        }
        throw refused("wrong-type", pointer);
    }

    private static List<Object> items(ArrayNode array, Type type, String pointer) {
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

    /**
     * A whole number written in digits. Nobody counts further than nine of them: what is beyond is
     * read as the furthest, so that the rule that limits the field refuses it, as it does 101 of a
     * thing of which there are 100 at most.
     */
    private static Integer whole(JsonNode number, String pointer) {
        if (!number.isIntegralNumber()) {
            throw refused("wrong-type", pointer);
        }
        return number.bigIntegerValue().min(MOST).max(MOST.negate()).intValue();
    }

    /** No database keeps the character zero, nor one half of a character that takes two. */
    private static String text(String text, String pointer) {
        if (text.codePoints().anyMatch(JsonBinding::isNone)) {
            throw refused("invalid-text", pointer);
        }
        return text;
    }

    private static boolean isNone(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
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

    /** As RFC 6901 writes a name in a pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static RuntimeException refused(String code, String pointer) {
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
