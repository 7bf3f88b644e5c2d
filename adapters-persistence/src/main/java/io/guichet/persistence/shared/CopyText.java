package io.guichet.persistence.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows in the text form of COPY: a tab between columns, a line a row. */
final class CopyText {

    private CopyText() {}

    /** Of each column an array, all of one length. */
    static byte[] of(List<Object[]> columns) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < columns.getFirst().length; row++) {
            for (int column = 0; column < columns.size(); column++) {
                write(text, columns.get(column)[row]);
                text.append(column + 1 < columns.size() ? '\t' : '\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Nearly no value has a mark that is written otherwise: it goes as it is. */
    private static void write(StringBuilder text, Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        String plain = value.toString();
        int from = 0;
        for (int at = 0; at < plain.length(); at++) {
            char mark = plain.charAt(at);
            if (mark == '\\' || mark < ' ') {
                write(text.append(plain, from, at), mark);
                from = at + 1;
            }
        }
        text.append(from == 0 ? plain : plain.substring(from));
    }

    private static void write(StringBuilder text, char mark) {
        switch (mark) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append(mark);
        }
    }
}
