package io.guichet.rest.pages;

import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.Texts;

import java.util.Map;

/** Writes HTML out of texts: whatever is not markup of ours is escaped. */
final class Html {

    private static final Texts TEXTS = new Texts("io.guichet.rest.pages");

    private final Language language;
    private final boolean carried;
    private final StringBuilder markup = new StringBuilder();
    private FieldFaults faults = new FieldFaults("");

    Html(Language language) {
        this(language, false);
    }

    /** {@code carried}: links to pages of ours carry the language along. */
    Html(Language language, boolean carried) {
        this.language = language;
        this.carried = carried;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    Language language() {
        return language;
    }

    String text(String key) {
        return escape(TEXTS.text(language, key));
    }

    String text(String key, String name, Object value) {
        return escape(TEXTS.text(language, key, Map.of(name, value)));
    }

    Html raw(String html) {
        markup.append(html).append('\n');
        return this;
    }

    Html heading(String key) {
        return raw("<h1>" + text(key) + "</h1>");
    }

    Html paragraph(String key) {
        return raw("<p>" + text(key) + "</p>");
    }

    Html paragraph(String key, String name, Object value) {
        return raw("<p>" + text(key, name, value) + "</p>");
    }

    Html paragraph(String key, Map<String, Object> values) {
        return raw("<p>" + escape(TEXTS.text(language, key, values)) + "</p>");
    }

    /** A sentence that a screen reader says at once. */
    Html notice(String key) {
        return raw("<p class=\"notice\" role=\"status\">" + text(key) + "</p>");
    }

    /** The same, which the field points at that it is about. */
    Html answer(String key) {
        faults = new FieldFaults(key);
        return raw(
                "<p class=\"notice\" role=\"status\" id=\"%s\">%s</p>"
                        .formatted(FieldFaults.NOTICE, text(key)));
    }

    FieldFaults faults() {
        return faults;
    }

    Html link(String key, String address) {
        return raw("<a class=\"button\" href=\"" + href(address) + "\">" + text(key) + "</a>");
    }

    /** Where somebody came from, by its name: no page is about going there. */
    Html back(String address) {
        String key = "page.back" + address.replace('/', '.');
        return raw("<p><a href=\"" + href(address) + "\">" + text(key) + "</a></p>");
    }

    /** The address of a link, as it stands in markup. */
    String href(String address) {
        boolean ours = address.startsWith("/") && !address.contains("lang=");
        String joint = address.contains("?") ? "&" : "?";
        return escape(carried && ours ? address + joint + "lang=" + language.tag() : address);
    }

    String body() {
        return markup.toString();
    }
}
