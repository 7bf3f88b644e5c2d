package io.guichet.rest.shared;

import io.guichet.domain.identity.Language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the language somebody is answered in. */
public final class Languages {

    private Languages() {}

    /** The first language of ours among those a request accepts, best first. */
    public static Optional<Language> wanted(List<Locale> accepted) {
        return accepted.stream().map(Languages::ours).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Language> ours(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fr" -> Optional.of(Language.FR);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }
}
