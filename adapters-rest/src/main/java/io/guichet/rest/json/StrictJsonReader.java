package io.guichet.rest.json;

import io.guichet.rest.problem.Problem;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads the body of a request into its record and refuses what it does not know. JSON-B would pass
 * over an unknown field in silence: a misspelt {@code expected_total} must not buy at any price.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJsonReader implements MessageBodyReader<Record> {

    private static final int DEEPEST = 16;
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return JsonBinding.bind(parse(body.readAllBytes()), type, "");
    }

    private static JsonValue parse(byte[] body) {
        requireShallow(body);
        try (JsonParser parser =
                PARSERS.createParser(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw malformed(parser.getLocation().getLineNumber());
            }
            return value;
        } catch (JsonParsingException malformed) {
            throw malformed(malformed.getLocation().getLineNumber());
        } catch (JsonException | NoSuchElementException nothingToRead) {
            throw malformed(1);
        }
    }

    /** A parser that recurses would be at the mercy of a body made of brackets. */
    private static void requireShallow(byte[] body) {
        int depth = 0;
        boolean inText = false;
        for (int at = 0; at < body.length; at++) {
            byte current = body[at];
            if (inText && current == '\\') {
                at++;
            } else if (current == '"') {
                inText = !inText;
            } else if (!inText && (current == '{' || current == '[')) {
                depth++;
            } else if (!inText && (current == '}' || current == ']')) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw Problem.malformed("json-too-deep").exception();
            }
        }
    }

    private static RuntimeException malformed(long line) {
        return Problem.malformed("malformed-json").with("line", line).exception();
    }
}
