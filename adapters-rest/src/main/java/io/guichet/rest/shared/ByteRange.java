package io.guichet.rest.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one span of bytes that a {@code Range} asks for (RFC 9110, 14.1.2); several are not served.
 */
record ByteRange(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * What is asked for of so many bytes, or nothing if that is not understood: then all is sent.
     */
    static Optional<ByteRange> of(String header, long length) {
        Matcher range = ONE.matcher(header.strip());
        if (!range.matches() || header.strip().equals("bytes=-")) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Long.parseLong(range.group(2));
            return Optional.of(
                    new ByteRange(last == 0 ? length : Math.max(0, length - last), length - 1));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
        boolean backwards = !range.group(2).isEmpty() && to < from;
        return backwards
                ? Optional.empty()
                : Optional.of(new ByteRange(from, Math.min(to, length - 1)));
    }

    boolean isWithin(long length) {
        return from < length;
    }

    long length() {
        return to - from + 1;
    }
}
