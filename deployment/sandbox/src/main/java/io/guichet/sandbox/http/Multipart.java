package io.guichet.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads multipart/form-data. Names are UTF-8, as browsers and HTTP libraries write them. */
public final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final byte[] HEADERS_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** One part; {@code fileName} is null for a plain field. */
    public record Part(String name, String fileName, String contentType, byte[] bytes) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private Multipart() {}

    public static List<Part> read(String contentType, byte[] body) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw new HttpRefusal(400, "multipart without a boundary");
        }
        String boundary = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
        byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        List<Part> parts = new ArrayList<>();
        int at = startOf(body, delimiter);
        while (at >= 0) {
            int end = indexOf(body, delimiter, at);
            if (end < 0) {
                throw new HttpRefusal(400, "multipart without an end");
            }
            parts.add(part(body, at, end));
            at = next(body, end + delimiter.length);
        }
        return parts;
    }

    /** The first delimiter has no line end before it. */
    private static int startOf(byte[] body, byte[] delimiter) {
        byte[] first = Arrays.copyOfRange(delimiter, 2, delimiter.length);
        int at = indexOf(body, first, 0);
        return at < 0 ? -1 : next(body, at + first.length);
    }

    /** Where the next part begins behind a delimiter; -1 behind the last one. */
    private static int next(byte[] body, int behind) {
        if (behind + 1 >= body.length || body[behind] == '-' && body[behind + 1] == '-') {
            return -1;
        }
        return behind + 2;
    }

    private static Part part(byte[] body, int from, int to) {
        int headersEnd = indexOf(body, HEADERS_END, from);
        if (headersEnd < 0 || headersEnd > to) {
            throw new HttpRefusal(400, "a part without headers");
        }
        String headers = new String(body, from, headersEnd - from, StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOfRange(body, headersEnd + HEADERS_END.length, to);
        String name = attribute(headers, "name").orElse("");
        String type = header(headers, "content-type").orElse("");
        return new Part(name, attribute(headers, "filename").orElse(null), type, bytes);
    }

    private static Optional<String> attribute(String headers, String name) {
        Matcher matcher =
                Pattern.compile("[; ]" + name + "=\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(headers);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String value = matcher.group(1).replaceAll("\\\\(.)", "$1");
        return Optional.of(value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n"));
    }

    private static Optional<String> header(String headers, String name) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    private static int indexOf(byte[] body, byte[] wanted, int from) {
        for (int at = from; at <= body.length - wanted.length; at++) {
            if (body[at] == wanted[0]
                    && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
