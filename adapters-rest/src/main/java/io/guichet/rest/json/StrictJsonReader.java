package io.guichet.rest.json;

import io.guichet.rest.problem.Problem;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * Reads the body of a request into its record and refuses what it does not know. A mapper would
 * pass over an unknown field in silence: a misspelt {@code expected_total} must not buy at any
 * price.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJsonReader implements MessageBodyReader<Record> {

    private static final int DEEPEST = 16;
    private static final int LONGEST_PLACE = 200;

    /** A field that comes twice says two things, of which one would be passed over. */
    private static final ObjectReader READER =
            JsonSettings.MAPPER.reader().with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

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
        return JsonBinding.bind(parse(body.readAllBytes()), type);
    }

    /** As UTF-8 whatever it looks like: Jackson by itself would take other encodings as well. */
    private static JsonNode parse(byte[] body) {
        requireShallow(body);
        try {
            JsonNode value = READER.readTree(text(body));
            if (value.isMissingNode()) {
                throw malformed(1);
            }
            return value;
        } catch (MismatchedInputException unwanted) {
            String place = placeOf(unwanted);
            throw place.isEmpty()
                    ? malformed(lineOf(unwanted))
                    : JsonBinding.refused("repeated-field", place);
        } catch (JacksonException malformed) {
            throw malformed(lineOf(malformed));
        }
    }

    /** What is in another encoding is refused: a name would be kept, and printed, with holes. */
    private static String text(byte[] body) {
        ByteBuffer left = ByteBuffer.wrap(body);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(left).toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed(1 + linesIn(body, left.position()));
        }
    }

    private static int linesIn(byte[] body, int end) {
        return (int) IntStream.range(0, end).filter(at -> body[at] == '\n').count();
    }

    /** Empty of what follows the value that is the body. */
    private static String placeOf(MismatchedInputException unwanted) {
        String place =
                unwanted.processor() instanceof JsonParser parser
                        ? parser.streamReadContext().pathAsPointer().toString()
                        : "";
        return place.substring(0, Math.min(place.length(), LONGEST_PLACE));
    }

    private static int lineOf(JacksonException malformed) {
        return malformed.getLocation() == null
                ? 1
                : Math.max(1, malformed.getLocation().getLineNr());
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

    private static RuntimeException malformed(int line) {
        return Problem.malformed("malformed-json").with("line", line).exception();
    }
}
