package io.guichet.rest.pages;

import io.guichet.application.factor.PasskeyRequest;
import io.guichet.application.factor.Proof;
import io.guichet.rest.factor.PasskeyJson;

import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.function.Consumer;

/**
 * The form that carries what a browser answers for a passkey. A browser does it for scripts only:
 * ours shows the form where it can, asks when the form is sent, and fills the answer in.
 */
final class PasskeyForm {

    /** The one script of all pages; a page that has it is served with a policy that allows it. */
    static final String SCRIPT = "<script src=\"/assets/passkeys.js\" defer></script>";

    private static final String FIELD = "passkey";

    private PasskeyForm() {}

    /** What was shown: by the form of a passkey, else the code that was typed. */
    static Proof proof(PageRequest request) {
        String answer = request.field(FIELD);
        return answer.isEmpty()
                ? new Proof.Code(request.field("factor-code"))
                : new Proof.Signed(answer);
    }

    /** Has one of his passkeys sign; {@code more} goes along. */
    static void sign(
            PageRequest request,
            Html html,
            PasskeyRequest asked,
            Act act,
            Map<String, String> more) {
        sign(request, html, asked, act, form -> more.forEach(form::hidden));
    }

    /** With fields to fill in besides. */
    static void sign(
            PageRequest request,
            Html html,
            PasskeyRequest asked,
            Act act,
            Consumer<PageForm> fields) {
        write(request, html, "sign", PasskeyJson.assertion(asked), act, fields);
    }

    /** Has a new one made. */
    static void make(
            PageRequest request,
            Html html,
            PasskeyRequest asked,
            Act act,
            Map<String, String> more) {
        write(
                request,
                html,
                "make",
                PasskeyJson.creation(asked),
                act,
                form -> more.forEach(form::hidden));
    }

    /** Once, below the forms; says so where there are no scripts or no passkeys. */
    static void script(Html html) {
        html.raw("<noscript><p>" + html.text("passkey.no-script") + "</p></noscript>");
        html.raw("<p id=\"no-passkeys\" hidden>" + html.text("passkey.unknown") + "</p>");
        html.raw(SCRIPT);
    }

    private static void write(
            PageRequest request,
            Html html,
            String deed,
            ObjectNode options,
            Act act,
            Consumer<PageForm> fields) {
        PageForm form =
                request.form(html)
                        .open(
                                " hidden data-passkey=\"%s\" data-options=\"%s\""
                                        .formatted(deed, Html.escape(options.toString())));
        fields.accept(form);
        form.hidden(FIELD, "");
        html.raw(
                "<p class=\"notice\" role=\"alert\" hidden>%s</p>"
                        .formatted(html.text("passkey.failed")));
        form.button(act.action(), act.key(), act.look()).close();
    }

    /** The button: what it does, says and looks like. */
    record Act(String action, String key, String look) {}
}
