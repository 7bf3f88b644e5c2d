package io.guichet.domain.identity;

import java.util.Locale;

/** The languages people are answered in. */
public enum Language {
    FR,
    EN;

    /** The language for a BCP 47 tag such as {@code fr-CA}; English for any other. */
    public static Language ofTag(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("fr") ? FR : EN;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return this == FR ? Locale.FRANCE : Locale.UK;
    }
}
