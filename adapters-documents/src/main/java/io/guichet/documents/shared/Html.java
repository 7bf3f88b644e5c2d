package io.guichet.documents.shared;

/**
 * Builds well-formed HTML that is XML as well: text is always escaped, whatever was opened is
 * closed. Elements are named as in a style sheet, {@code "td.number"}; attributes follow as names
 * and values.
 */
public final class Html {

    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder(16_384);

    /** An element with other elements in it. */
    public Html in(String element, Runnable content, String... attributes) {
        String tag = open(element, attributes);
        content.run();
        close(tag);
        return this;
    }

    /** An element with nothing but text in it. */
    public Html add(String element, String text, String... attributes) {
        String tag = open(element, attributes);
        escape(text);
        close(tag);
        return this;
    }

    /** The same, or nothing where there is no text. */
    public Html addIfAny(String element, String text, String... attributes) {
        return text.isEmpty() ? this : add(element, text, attributes);
    }

    /** An element that has no content. */
    public Html empty(String tag, String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    /** Text that is our own and already in its final form. */
    public Html verbatim(String text) {
        out.append(text);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private String open(String element, String... attributes) {
        int dot = element.indexOf('.');
        String tag = dot < 0 ? element : element.substring(0, dot);
        out.append('<').append(tag);
        if (dot >= 0) {
            attributes("class", element.substring(dot + 1));
        }
        attributes(attributes);
        out.append('>');
        return tag;
    }

    private void close(String tag) {
        out.append("</").append(tag).append(">\n");
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(this::escape);
    }

    private void escape(int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isXml(point) ? point : REPLACEMENT);
        }
    }

    /** What XML 1.0 allows at all; a lone surrogate or a control character would end the parse. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point < 0x7F
                || point >= 0xA0 && point < 0xD800
                || point >= 0xE000 && point < 0xFFFE
                || point >= 0x10000;
    }
}
