package io.guichet.application.personal;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Maps, lists and plain values as JSON (RFC 8259); whatever else is written as its text. */
final class JsonText {

    private JsonText() {}

    static byte[] of(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Names and values in turn. */
    static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put((String) pairs[at], pairs[at + 1]);
        }
        return fields;
    }

    private static String write(Object value) {
        return switch (value) {
            case null -> "null";
            case Optional<?> maybe -> maybe.map(JsonText::write).orElse("null");
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(
                                    entry ->
                                            quoted("" + entry.getKey())
                                                    + ":"
                                                    + write(entry.getValue()))
                            .collect(Collectors.joining(",\n", "{", "}"));
            case Collection<?> list ->
                    list.stream().map(JsonText::write).collect(Collectors.joining(",\n", "[", "]"));
            case Boolean flag -> flag.toString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char sign : text.toCharArray()) {
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').append(sign);
            } else if (sign < ' ' || Character.isSurrogate(sign)) {
                quoted.append("\\u%04x".formatted((int) sign));
            } else {
                quoted.append(sign);
            }
        }
        return quoted.append('"').toString();
    }
}
