package io.guichet.sandbox.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import java.io.StringReader;
import java.util.Collection;
import java.util.Optional;

/** JSON with one shared provider: looking one up for every object is what makes it slow. */
public final class JsonDoc {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonDoc() {}

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /** A builder that starts with what another object holds. */
    public static JsonObjectBuilder object(JsonObject start) {
        return PROVIDER.createObjectBuilder(start);
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    public static JsonArray array(Collection<? extends JsonValue> values) {
        JsonArrayBuilder array = array();
        values.forEach(array::add);
        return array.build();
    }

    /** Parses any JSON value; empty if the text is not JSON. */
    public static Optional<JsonValue> parse(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return Optional.of(reader.readValue());
        } catch (JsonException notJson) {
            return Optional.empty();
        }
    }

    /** Parses an object; empty if the text is anything else. */
    public static Optional<JsonObject> parseObject(String text) {
        return parse(text).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    /** A member as text, whether it was written as a string, a number or a truth value. */
    public static Optional<String> text(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return Optional.empty();
        }
        return Optional.of(value instanceof JsonString string ? string.getString() : value + "");
    }

    /** A whole number, also one written as a string. */
    public static Optional<Long> number(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return Optional.of(number.longValue());
        }
        if (value instanceof JsonString string && string.getString().matches("-?\\d{1,18}")) {
            return Optional.of(Long.valueOf(string.getString()));
        }
        return Optional.empty();
    }

    public static boolean flag(JsonObject object, String name) {
        return text(object, name).filter("true"::equalsIgnoreCase).isPresent();
    }
}
