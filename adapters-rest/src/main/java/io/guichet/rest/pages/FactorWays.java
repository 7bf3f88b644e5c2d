package io.guichet.rest.pages;

import io.guichet.application.factor.PasskeyRequest;

import java.util.Map;
import java.util.Optional;

/** The ways to show a second factor: a passkey for whoever has one, and a code. */
final class FactorWays {

    private FactorWays() {}

    static void draw(
            PageRequest request,
            Html html,
            Optional<PasskeyRequest> asked,
            Texts texts,
            Map<String, String> more) {
        asked.ifPresent(
                one -> {
                    html.paragraph("passkey.how");
                    PasskeyForm.sign(
                            request,
                            html,
                            one,
                            new PasskeyForm.Act(texts.action(), "passkey.use", "button"),
                            more);
                    PasskeyForm.script(html);
                });
        html.paragraph(texts.how());
        PageForm form = request.form(html).open();
        more.forEach(form::hidden);
        form.field("factor-code", "text", "one-time-code", "")
                .button(texts.action(), texts.go(), asked.isPresent() ? "plain" : "button")
                .close();
    }

    /** What the form does, and the keys of what it says. */
    record Texts(String action, String how, String go) {}
}
