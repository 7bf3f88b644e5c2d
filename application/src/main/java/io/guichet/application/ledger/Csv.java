package io.guichet.application.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines of the tables that closings are digests of, RFC 4180 with every field quoted: one written
 * form, which must never change. A control character is written as a space.
 */
final class Csv {

    private static final String LINE_END = "\r\n";

    private Csv() {}

    static String line(Object... fields) {
        return Stream.of(fields)
                .map(field -> "\"" + escaped(field.toString()) + "\"")
                .collect(Collectors.joining(",", "", LINE_END));
    }

    private static String escaped(String field) {
        return field.replaceAll("\\p{Cntrl}", " ").replace("\"", "\"\"");
    }

    /** The fields of a line without its end; a line that was not written here gives any others. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean closed = false;
        for (char character : line.toCharArray()) {
            if (character == '"') {
                if (closed) {
                    field.append('"');
                }
                closed = quoted;
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
                closed = false;
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
