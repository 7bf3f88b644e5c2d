package io.guichet.sandbox.botapi;

import io.guichet.sandbox.botapi.text.BadHtmlException;
import io.guichet.sandbox.botapi.text.FormattedText;

/** The text or caption of a call, within the limits of the server. */
final class Texts {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    private Texts() {}

    static FormattedText text(Params params) {
        if (params.text("text").isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        FormattedText text = parse(params, "text", "entities");
        if (text.text().isEmpty()) {
            throw Refusal.badRequest("text must be non-empty");
        }
        if (text.text().length() > LONGEST_TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        return text;
    }

    static FormattedText caption(Params params) {
        FormattedText caption = parse(params, "caption", "caption_entities");
        if (caption.text().length() > LONGEST_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        return caption;
    }

    private static FormattedText parse(Params params, String name, String entities) {
        String mode = params.text("parse_mode");
        if (mode.equalsIgnoreCase("HTML")) {
            try {
                return FormattedText.html(params.text(name));
            } catch (BadHtmlException bad) {
                throw Refusal.badRequest("can't parse entities: " + bad.getMessage());
            }
        }
        if (!mode.isEmpty()) {
            throw Refusal.badRequest("unsupported parse_mode");
        }
        return params.array(entities)
                .filter(given -> !given.isEmpty())
                .map(given -> new FormattedText(params.text(name), given))
                .orElseGet(() -> FormattedText.plain(params.text(name)));
    }
}
