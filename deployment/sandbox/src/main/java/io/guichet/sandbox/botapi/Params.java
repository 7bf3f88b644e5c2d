package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call, however they came: as JSON, a form or multipart. */
public final class Params {

    private final Map<String, String> values;
    private final Map<String, Upload> files;

    public Params(Map<String, String> values, Map<String, Upload> files) {
        this.values = Map.copyOf(values);
        this.files = Map.copyOf(files);
    }

    /** Arguments that came as one JSON object. */
    public static Params of(JsonObject json) {
        Map<String, String> values = new HashMap<>();
        json.forEach(
                (name, value) -> {
                    if (value.getValueType() != JsonValue.ValueType.NULL) {
                        values.put(name, plain(value));
                    }
                });
        return new Params(values, Map.of());
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    boolean has(String name) {
        return values.containsKey(name) || files.containsKey(name);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    boolean flag(String name) {
        String value = text(name);
        return value.equalsIgnoreCase("true") || value.equals("1");
    }

    long number(String name, long otherwise) {
        String value = text(name).strip();
        return value.matches("-?\\d{1,18}") ? Long.parseLong(value) : otherwise;
    }

    Optional<Upload> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    Optional<JsonObject> object(String name) {
        return JsonDoc.parseObject(text(name));
    }

    Optional<JsonArray> array(String name) {
        return JsonDoc.parse(text(name))
                .filter(JsonArray.class::isInstance)
                .map(JsonArray.class::cast);
    }
}
