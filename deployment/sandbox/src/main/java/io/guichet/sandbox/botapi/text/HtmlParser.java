package io.guichet.sandbox.botapi.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the HTML of bots as the real server does, with its messages and byte offsets. */
final class HtmlParser {

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("b", "bold"),
                    Map.entry("strong", "bold"),
                    Map.entry("i", "italic"),
                    Map.entry("em", "italic"),
                    Map.entry("u", "underline"),
                    Map.entry("ins", "underline"),
                    Map.entry("s", "strikethrough"),
                    Map.entry("strike", "strikethrough"),
                    Map.entry("del", "strikethrough"),
                    Map.entry("span", "spoiler"),
                    Map.entry("tg-spoiler", "spoiler"),
                    Map.entry("tg-emoji", "custom_emoji"),
                    Map.entry("a", "text_link"),
                    Map.entry("code", "code"),
                    Map.entry("pre", "pre"),
                    Map.entry("blockquote", "blockquote"));

    private static final Set<String> SCHEMES = Set.of("http", "https", "tg", "ton", "mailto");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String tag, String argument, int offset) {}

    HtmlParser(String html) {
        this.html = html;
    }

    String text() {
        return text.toString();
    }

    List<Entity> entities() {
        return entities;
    }

    void parse() {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '&') {
                at = HtmlReferences.copy(html, at, text);
            } else if (c == '<') {
                at = at + 1 < html.length() && html.charAt(at + 1) == '/' ? endTag(at) : start(at);
            } else {
                text.append(c);
                at++;
            }
        }
        if (!open.isEmpty()) {
            throw new BadHtmlException(
                    "Can't find end tag corresponding to start tag \"" + open.peek().tag() + '"');
        }
    }

    private int start(int begin) {
        int at = begin + 1;
        while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
            at++;
        }
        if (at == html.length()) {
            throw new BadHtmlException("Unclosed start tag at byte offset " + bytes(begin));
        }
        String tag = html.substring(begin + 1, at).toLowerCase(Locale.ROOT);
        if (!TYPES.containsKey(tag)) {
            throw new BadHtmlException(
                    "Unsupported start tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        HtmlAttributes attributes = new HtmlAttributes(html, tag, bytes(begin));
        int next = attributes.read(at);
        if (tag.equals("span") && !attributes.argument().equals("spoiler")) {
            throw new BadHtmlException(
                    "Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(begin));
        }
        open.push(new Open(tag, attributes.argument(), text.length()));
        return next;
    }

    private int endTag(int begin) {
        if (open.isEmpty()) {
            throw new BadHtmlException("Unexpected end tag at byte offset " + bytes(begin));
        }
        int at = begin + 2;
        while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
            at++;
        }
        String tag = html.substring(begin + 2, at).toLowerCase(Locale.ROOT);
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
        if (at == html.length() || html.charAt(at) != '>') {
            throw new BadHtmlException("Unclosed end tag at byte offset " + bytes(begin));
        }
        Open opened = open.pop();
        if (!tag.isEmpty() && !tag.equals(opened.tag())) {
            throw new BadHtmlException(
                    "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
                            .formatted(bytes(begin), opened.tag(), tag));
        }
        close(opened);
        return at + 1;
    }

    private void close(Open opened) {
        int length = text.length() - opened.offset();
        if (length == 0) {
            return;
        }
        String type = TYPES.get(opened.tag());
        String argument = opened.argument();
        if (opened.tag().equals("a")) {
            argument = argument.isEmpty() ? text.substring(opened.offset()) : argument;
            if (!SCHEMES.contains(argument.split(":", 2)[0].toLowerCase(Locale.ROOT))) {
                return;
            }
        }
        if (opened.tag().equals("blockquote") && !argument.isEmpty()) {
            type = "expandable_blockquote";
        }
        if (opened.tag().equals("pre") && !entities.isEmpty()) {
            Entity last = entities.getLast();
            if (last.type().equals("code")
                    && last.offset() == opened.offset()
                    && last.length() == length) {
                argument = last.argument();
                entities.removeLast();
            }
        }
        entities.add(new Entity(type, opened.offset(), length, argument));
    }

    private int bytes(int offset) {
        return html.substring(0, offset).getBytes(StandardCharsets.UTF_8).length;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == 0x0b;
    }
}
