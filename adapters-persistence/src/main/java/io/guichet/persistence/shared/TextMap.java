package io.guichet.persistence.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a map of texts as one text, {@code key=value} a line, in its order, and reads it back. */
public final class TextMap {

    private TextMap() {}

    public static String write(Map<String, String> map) {
        StringBuilder text = new StringBuilder();
        map.forEach(
                (key, value) ->
                        text.append(escaped(key)).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    public static Map<String, String> read(String text) {
        Map<String, String> map = new LinkedHashMap<>();
        text.lines()
                .forEach(
                        line -> {
                            int middle = line.indexOf('=');
                            map.put(
                                    plain(line.substring(0, middle)),
                                    plain(line.substring(middle + 1)));
                        });
        return map;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("=", "\\e")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < escaped.length(); at++) {
            char next = escaped.charAt(at);
            text.append(next == '\\' ? unescaped(escaped.charAt(++at)) : next);
        }
        return text.toString();
    }

    private static char unescaped(char mark) {
        return switch (mark) {
            case 'e' -> '=';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> mark;
        };
    }
}
