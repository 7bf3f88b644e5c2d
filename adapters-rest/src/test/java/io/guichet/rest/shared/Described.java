package io.guichet.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Holds answers to their description: kinds of values, what may be null, what is always there. */
final class Described {

    private static final Map<String, Object> API = read();

    private Described() {}

    /** An answer of a call that is described at all; tests have calls of their own. */
    static void check(String method, String path, int status, JsonObject answer) {
        Map<String, Object> schema = schema(method, path, status);
        List<String> wrong = new ArrayList<>();
        compare(schema, answer, "", wrong);
        assertThat(wrong).as("%s %s, %d as described", method, path, status).isEmpty();
    }

    private static Map<String, Object> schema(String method, String path, int status) {
        String called = Api.PATH + path.replaceAll("\\?.*", "");
        return map(API, "paths").keySet().stream()
                .filter(template -> called.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .sorted((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
                .map(template -> map(map(API, "paths"), template))
                .map(calls -> map(calls, method.toLowerCase(Locale.ROOT)))
                .map(call -> resolved(map(map(call, "responses"), String.valueOf(status))))
                .map(answer -> map(map(map(answer, "content"), "application/json"), "schema"))
                .findFirst()
                .orElse(Map.of());
    }

    /** The parameters of a call such as {@code get /api/v1/me}. */
    static List<Map<String, Object>> parameters(String call) {
        String[] words = call.split(" ");
        Object all = map(map(map(API, "paths"), words[1]), words[0]).get("parameters");
        return all instanceof List<?> some
                ? some.stream().map(each -> resolved(cast(each))).toList()
                : List.of();
    }

    /** The statuses with which a call is described to answer. */
    static Set<String> statuses(String call) {
        String[] words = call.split(" ");
        return map(map(map(map(API, "paths"), words[1]), words[0]), "responses").keySet();
    }

    private static void compare(
            Map<String, Object> described, JsonValue value, String place, List<String> wrong) {
        Map<String, Object> schema = resolved(described);
        if (schema.getOrDefault("oneOf", schema.get("anyOf")) instanceof List<?> choices) {
            if (choices.stream().noneMatch(choice -> fits(cast(choice), value))) {
                wrong.add(place + " is none of the choices");
            }
            return;
        }
        if (schema.get("type") != null && !kinds(schema).contains(kind(value))) {
            if (!"integer".equals(kind(value)) || !kinds(schema).contains("number")) {
                wrong.add(place + " is " + kind(value) + ", not " + schema.get("type"));
            }
        }
        if (schema.get("enum") instanceof List<?> words
                && value instanceof JsonString word
                && !words.contains(word.getString())) {
            wrong.add(place + " is " + word + ", not " + words);
        }
        if (value instanceof JsonObject object && schema.containsKey("properties")) {
            fields(schema, object, place, wrong);
        }
        if (value instanceof JsonArray array && schema.containsKey("items")) {
            array.forEach(item -> compare(map(schema, "items"), item, place + "[]", wrong));
        }
    }

    private static void fields(
            Map<String, Object> schema, JsonObject object, String place, List<String> wrong) {
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !object.containsKey(name.toString()))
                    .forEach(name -> wrong.add(place + "." + name + " is missing"));
        }
        Map<String, Object> properties = map(schema, "properties");
        object.forEach(
                (name, value) -> {
                    if (properties.containsKey(name)) {
                        compare(map(properties, name), value, place + "." + name, wrong);
                    } else {
                        wrong.add(place + "." + name + " is not described");
                    }
                });
    }

    private static boolean fits(Map<String, Object> schema, JsonValue value) {
        List<String> wrong = new ArrayList<>();
        compare(schema, value, "", wrong);
        return wrong.isEmpty();
    }

    private static List<?> kinds(Map<String, Object> schema) {
        return schema.get("type") instanceof List<?> several
                ? several
                : List.of(schema.get("type"));
    }

    private static String kind(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> "array";
            case OBJECT -> "object";
            case STRING -> "string";
            case NUMBER -> ((JsonNumber) value).isIntegral() ? "integer" : "number";
            case TRUE, FALSE -> "boolean";
            case NULL -> "null";
        };
    }

    private static Map<String, Object> resolved(Map<String, Object> schema) {
        Map<String, Object> at = schema;
        while (at.get("$ref") instanceof String reference) {
            String[] names = reference.substring("#/components/".length()).split("/");
            at = map(map(map(API, "components"), names[0]), names[1]);
        }
        return at;
    }

    private static Map<String, Object> map(Map<String, Object> in, String name) {
        return in.get(name) instanceof Map<?, ?> found ? cast(found) : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }

    /** The description, anew, as a tree. */
    static Map<String, Object> read() {
        try (InputStream file = Described.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new Yaml().load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
