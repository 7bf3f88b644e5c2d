package io.guichet.rest.pages;

import io.guichet.application.identity.query.FindChatLink.ChatLinkDetails;

/** Writes the forms of one drawing of the link page, each with the token that guards it. */
final class LinkForms {

    private final Html html;
    private final String address;
    private final String formToken;

    LinkForms(Html html, Visit visit, String formToken) {
        this.html = html;
        this.address = Html.escape(visit.address());
        this.formToken = Html.escape(formToken);
    }

    void signIn() {
        html.raw("<form method=\"post\" action=\"" + address + "\">");
        html.raw("<label for=\"token\">" + html.text("link.sign-in.token") + "</label>");
        html.raw(
                "<input id=\"token\" name=\"token\" type=\"password\" required"
                        + " autocomplete=\"off\" spellcheck=\"false\">");
        button("sign-in", "link.sign-in.go", "button");
        html.raw("</form>");
    }

    void act(String action, String key, String look) {
        form(action, "", key, look);
    }

    void act(String action, ChatLinkDetails link, String key, String look) {
        form(action, link.link().toString(), key, look);
    }

    private void form(String action, String link, String key, String look) {
        html.raw("<form method=\"post\" action=\"" + address + "\">");
        hidden("form", formToken);
        hidden("link", link);
        button(action, key, look);
        html.raw("</form>");
    }

    private void hidden(String name, String value) {
        html.raw("<input type=\"hidden\" name=\"" + name + "\" value=\"" + value + "\">");
    }

    private void button(String action, String key, String look) {
        html.raw(
                "<button class=\"%s\" name=\"action\" value=\"%s\">%s</button>"
                        .formatted(look, action, html.text(key)));
    }
}
