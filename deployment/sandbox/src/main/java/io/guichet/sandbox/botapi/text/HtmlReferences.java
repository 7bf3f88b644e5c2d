package io.guichet.sandbox.botapi.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references: the four named ones and all numbers; anything else stays as it is. */
final class HtmlReferences {

    private static final Map<String, Character> NAMED =
            Map.of("lt", '<', "gt", '>', "amp", '&', "quot", '"');

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,8})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?");

    private HtmlReferences() {}

    /** Copies the character that begins at {@code at}; answers where to go on. */
    static int copy(String html, int at, StringBuilder into) {
        Matcher matcher = REFERENCE.matcher(html).region(at, html.length());
        if (!matcher.lookingAt()) {
            into.append('&');
            return at + 1;
        }
        if (matcher.group(3) != null) {
            into.append(NAMED.get(matcher.group(3)).charValue());
            return matcher.end();
        }
        int code =
                matcher.group(1) != null
                        ? Integer.parseInt(matcher.group(1))
                        : Integer.parseInt(matcher.group(2), 16);
        if (code == 0 || code > Character.MAX_CODE_POINT) {
            into.append('&');
            return at + 1;
        }
        into.appendCodePoint(code);
        return matcher.end();
    }
}
