package io.guichet.vies.tax;

import io.guichet.application.tax.port.VatIdRegistry.Reply;
import io.guichet.domain.tax.VatId;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import java.io.StringReader;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what VIES answers. It reports its own troubles with any status, also 200: in {@code
 * errorWrappers}, or in {@code userError} beside a {@code valid} that is then meaningless. Only an
 * id that no state could have given ({@code INVALID_INPUT}) is thereby known to be invalid.
 */
record ReplyReader(JsonProvider json, VatId id) {

    private static final String UNREADABLE = "unreadable answer";
    private static final Set<String> NO_TROUBLE = Set.of("", "VALID", "INVALID");

    /** What VIES writes where a state keeps something to itself. */
    private static final String UNDISCLOSED = "---";

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 1_000;

    Reply read(int status, String body) {
        Optional<JsonObject> answer = parse(body);
        String trouble = answer.map(ReplyReader::trouble).orElse("");
        if (trouble.equals("INVALID_INPUT")) {
            return new Reply.Invalid();
        }
        if (!NO_TROUBLE.contains(trouble)) {
            return new Reply.Unavailable(trouble);
        }
        if (status / 100 != 2) {
            return new Reply.Unavailable("answered " + status);
        }
        return answer.filter(this::isAboutOurs)
                .map(ReplyReader::verdict)
                .orElseGet(() -> new Reply.Unavailable(UNREADABLE));
    }

    private static Reply verdict(JsonObject answer) {
        JsonValue valid = answer.getOrDefault("valid", JsonValue.NULL);
        if (valid.equals(JsonValue.FALSE)) {
            return new Reply.Invalid();
        }
        return valid.equals(JsonValue.TRUE)
                ? new Reply.Valid(
                        text(answer, "requestIdentifier", LONGEST_NUMBER),
                        text(answer, "name", LONGEST_TEXT),
                        text(answer, "address", LONGEST_TEXT))
                : new Reply.Unavailable(UNREADABLE);
    }

    private boolean isAboutOurs(JsonObject answer) {
        return answer.getString("countryCode", id.prefix()).equals(id.prefix())
                && answer.getString("vatNumber", id.number()).equals(id.number());
    }

    private static String trouble(JsonObject answer) {
        String trouble = answer.getString("userError", "");
        if (answer.get("errorWrappers") instanceof JsonArray wrappers
                && !wrappers.isEmpty()
                && wrappers.getFirst() instanceof JsonObject first) {
            trouble = first.getString("error", UNREADABLE);
        }
        return trouble.isEmpty() || trouble.matches("[A-Z_]{1,60}") ? trouble : UNREADABLE;
    }

    private static String text(JsonObject answer, String name, int longest) {
        String text = answer.getString(name, "").replace('\0', ' ').strip();
        if (text.equals(UNDISCLOSED)) {
            return "";
        }
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private Optional<JsonObject> parse(String text) {
        try (JsonReader reader = json.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonException garbage) {
            return Optional.empty();
        }
    }
}
