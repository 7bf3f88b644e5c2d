package io.guichet.it;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import java.io.StringReader;
import java.net.http.HttpResponse;

/** Reads answers. */
final class Json {

    private Json() {}

    static JsonObject object(HttpResponse<String> answer) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    static JsonArray array(HttpResponse<String> answer) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    /** A text as JSON writes it. */
    static String quoted(String text) {
        return jakarta.json.Json.createValue(text).toString();
    }
}
