package io.guichet.bot.telegram.shared;

import io.guichet.domain.identity.Language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few sentences that the transport itself says, and the descriptions of the commands. */
public final class Texts {

    private static final String BUNDLE = "io.guichet.bot.telegram.transport";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    public static String in(Language language, String key, Object... values) {
        return new MessageFormat(bundle(language).getString(key), language.locale()).format(values);
    }

    /** The language a chat chose, else that of the person's device. */
    public static Language languageOf(String chosen, String deviceTag) {
        return Language.ofTag(chosen.isEmpty() ? deviceTag : chosen);
    }

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE, Locale.of(language.tag()), Texts.class.getClassLoader(), NO_FALLBACK);
    }
}
