package io.guichet.rest.pages;

/** Writes a form, with the token that guards it; every field has its label. */
final class PageForm {

    private final Html html;
    private final String address;
    private final String token;
    private String hinted = "";
    private String label = "";

    PageForm(Html html, String address, String token) {
        this.html = html;
        this.address = Html.escape(address);
        this.token = Html.escape(token);
    }

    PageForm open() {
        return open("");
    }

    /** With attributes besides, each after a blank. */
    PageForm open(String attributes) {
        html.raw("<form method=\"post\" action=\"" + address + "\"" + attributes + ">");
        return hidden(FormGuard.FIELD, token);
    }

    PageForm hidden(String name, String value) {
        html.raw(
                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(name, Html.escape(value)));
        return this;
    }

    /** A field that must be filled in; {@code purpose} tells browsers what they may fill in. */
    PageForm field(String name, String type, String purpose, String value) {
        return input(name, type, purpose, value, true);
    }

    /** The same field where a page has several of it, each with an id of its own. */
    PageForm labelled(String name, String id, String type) {
        String purpose = type.equals("password") ? "new-password" : "one-time-code";
        html.raw("<label for=\"%s\">%s</label>".formatted(id, html.text("field." + name)));
        html.raw(
                "<input id=\"%s\" name=\"%s\" type=\"%s\" autocomplete=\"%s\" required>"
                        .formatted(id, name, type, purpose));
        return this;
    }

    PageForm optional(String name, String purpose, String value) {
        return input(name, "text", purpose, value, false);
    }

    /** How the next field is called where its name alone says too little. */
    PageForm called(String key) {
        label = key;
        return this;
    }

    /** What is to be known before a field is filled in; the field points at it. */
    PageForm hint(String name, String key) {
        hinted = name;
        html.raw("<p class=\"hint\" id=\"%s-hint\">%s</p>".formatted(name, html.text(key)));
        return this;
    }

    /** A box that may be ticked. */
    PageForm box(String name) {
        html.raw(
                "<p class=\"choice\"><input id=\"%s\" name=\"%s\" type=\"checkbox\" value=\"yes\">"
                        .formatted(name, name));
        html.raw("<label for=\"%s\">%s</label></p>".formatted(name, html.text("field." + name)));
        return this;
    }

    /** One of several of which one is chosen. */
    PageForm choice(String name, String value, String key, boolean chosen) {
        String id = name + "-" + value;
        html.raw(
                ("<p class=\"choice\"><input id=\"%s\" name=\"%s\" type=\"radio\" value=\"%s\"%s>")
                        .formatted(id, name, value, chosen ? " checked" : ""));
        html.raw("<label for=\"%s\">%s</label></p>".formatted(id, html.text(key)));
        return this;
    }

    PageForm button(String action, String key, String look) {
        html.raw(
                "<button class=\"%s\" name=\"action\" value=\"%s\">%s</button>"
                        .formatted(look, action, html.text(key)));
        return this;
    }

    void close() {
        html.raw("</form>");
    }

    /** A form that is one button. */
    void act(String action, String about, String key, String look) {
        open().hidden("about", about).button(action, key, look).close();
    }

    private PageForm input(
            String name, String type, String purpose, String value, boolean required) {
        String key = label.isEmpty() ? "field." + name : label;
        label = "";
        html.raw("<label for=\"%s\">%s</label>".formatted(name, html.text(key)));
        html.raw(
                ("<input id=\"%s\" name=\"%s\" type=\"%s\" autocomplete=\"%s\" value=\"%s\""
                                + " maxlength=\"600\"%s%s%s>")
                        .formatted(
                                name,
                                name,
                                type,
                                purpose,
                                type.equals("password") ? "" : Html.escape(value),
                                type.equals("text") ? "" : " spellcheck=\"false\"",
                                required ? " required" : "",
                                described(name)));
        return this;
    }

    /** By what is to be known before, and by what was wrong with it. */
    private String described(String name) {
        String hint = hinted.equals(name) ? name + "-hint" : "";
        if (html.faults().areOf(name)) {
            return " aria-invalid=\"true\" aria-describedby=\"%s\""
                    .formatted((FieldFaults.NOTICE + " " + hint).strip());
        }
        return hint.isEmpty() ? "" : " aria-describedby=\"" + hint + "\"";
    }
}
